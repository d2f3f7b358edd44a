package fulcrum.metrics;

import fulcrum.units.Said;

/// What people call the advertising channels that layouts know by a word.
public final class Channels {

    /// By which facts are cut by channel.
    public static final Dimension CHANNEL = new Dimension("channel");

    private Channels() {}

    /// Any other channel is called as its rows name it.
    public static Said called(String channel) {
        return switch (channel) {
            case "amazon" -> Said.of("metrics.channel.amazon");
            case "google" -> Said.of("metrics.channel.google");
            case "meta" -> Said.of("metrics.channel.meta");
            case "taobaoke" -> Said.of("metrics.channel.taobaoke");
            case "wanxiangtai" -> Said.of("metrics.channel.wanxiangtai");
            case "zhitongche" -> Said.of("metrics.channel.zhitongche");
            default -> Said.of("metrics.part", channel);
        };
    }
}
