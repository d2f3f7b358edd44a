package fulcrum.review.delivery;

import fulcrum.units.Said;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import tools.jackson.core.JacksonException;

/// Posts to webhooks: no redirects, no repeats of its own, ten seconds and 64 kB at most, and only
/// to addresses that were looked at, whatever a name leads to a moment later.
final class Webhooks implements AutoCloseable {

    private static final int SECONDS = 5;
    private static final int SECONDS_ALTOGETHER = 10;
    private static final int MOST_BYTES = 1 << 16;

    /// Their words for "too many": 飞书, 钉钉, 企业微信.
    private static final Set<Integer> TOO_MANY = Set.of(11_232, 130_101, 45_009);

    private final CloseableHttpClient client;

    Webhooks(Supplier<Reachable> reachable) {
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Vetted(reachable))
                        .setMaxConnTotal(50)
                        .setMaxConnPerRoute(10)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(SECONDS, TimeUnit.SECONDS)
                                        .setSocketTimeout(SECONDS, TimeUnit.SECONDS)
                                        .build())
                        .build();
        this.client =
                HttpClients.custom()
                        .setConnectionManager(connections)
                        .setConnectionReuseStrategy((_, _, _) -> false)
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableContentCompression()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .setUserAgent("Fulcrum")
                        .build();
    }

    /// Gives the addresses that were looked at, and no others.
    private record Vetted(Supplier<Reachable> reachable) implements DnsResolver {

        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            return reachable.get().addresses(host, port).stream()
                    .map(address -> new InetSocketAddress(address, port))
                    .toList();
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return reachable.get().addresses(host, 0).toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    Answer post(Channel channel, Chats.Post post) {
        var request = new HttpPost(post.url());
        request.setEntity(new StringEntity(post.body(), ContentType.APPLICATION_JSON));
        post.headers().forEach(request::setHeader);
        CompletableFuture.delayedExecutor(SECONDS_ALTOGETHER, TimeUnit.SECONDS)
                .execute(request::cancel);
        try (var response = client.executeOpen(null, request, null)) {
            return answer(channel, request, response);
        } catch (Reachable.Forbidden e) {
            return new Answer.Refused(Said.of("review.delivery.why.private"));
        } catch (UnknownHostException e) {
            return new Answer.NotYet(Said.of("review.delivery.why.unknown-host"));
        } catch (HttpHostConnectException | ConnectTimeoutException e) {
            return new Answer.NotYet(Said.of("review.delivery.why.no-connection"));
        } catch (SSLHandshakeException | SSLPeerUnverifiedException e) {
            return new Answer.NotYet(Said.of("review.delivery.why.certificate"));
        } catch (IOException e) {
            return new Answer.Lost(Said.of("review.delivery.why.no-answer"));
        }
    }

    private static Answer answer(Channel channel, HttpPost request, ClassicHttpResponse response)
            throws IOException {
        int code = response.getCode();
        var why = Said.of("review.delivery.why.code", code);
        if (code >= 300) {
            request.cancel();
            return switch (code) {
                case 408, 502, 504 -> new Answer.Lost(why);
                case 425, 429 -> new Answer.NotYet(why);
                default -> code >= 500 ? new Answer.NotYet(why) : new Answer.Refused(why);
            };
        }
        return switch (channel) {
            case SLACK, JSON, EMAIL -> {
                request.cancel();
                yield new Answer.Taken();
            }
            case FEISHU -> words(request, response, List.of("code", "StatusCode"));
            case DINGTALK, WECOM -> words(request, response, List.of("errcode"));
        };
    }

    /// These chats say 200 and put the fault into the words.
    private static Answer words(HttpPost request, ClassicHttpResponse response, List<String> names)
            throws IOException {
        var unclear = new Answer.Lost(Said.of("review.delivery.why.not-understood"));
        if (response.getEntity() == null) {
            return unclear;
        }
        var bytes = response.getEntity().getContent().readNBytes(MOST_BYTES);
        request.cancel();
        try {
            var said = Chats.JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            for (var name : names) {
                if (said.path(name).isInt()) {
                    return coded(said.path(name).intValue());
                }
            }
            return unclear;
        } catch (JacksonException e) {
            return unclear;
        }
    }

    private static Answer coded(int code) {
        if (code == 0) {
            return new Answer.Taken();
        }
        var why = Said.of("review.delivery.why.chat-code", code);
        return TOO_MANY.contains(code) ? new Answer.NotYet(why) : new Answer.Refused(why);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
