package fulcrum.ingest.typing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Province and city of an address. Only names from the official list come out, so no street, no
/// house and no person can.
public final class Regions {

    /// Of the names of autonomous prefectures and counties; some leave 族 out.
    private static final String PEOPLES =
            "((朝鲜|土家|苗|黎|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|哈萨克|柯尔克孜)族?)+";

    private static final Pattern SUFFIX = Pattern.compile("^(省|自治区|特别行政区)");
    private static final List<Province> CHINA = read("china.txt");

    private Regions() {}

    private record Province(String name, String shortName, List<City> cities) {}

    private record City(String name, String shortName) {}

    public static Optional<Region> chinese(String address) {
        var text = compact(address);
        for (var province : CHINA) {
            if (text.startsWith(province.name())) {
                return Optional.of(region(province, text.substring(province.name().length())));
            }
        }
        return byCity(text).or(() -> byShortName(text));
    }

    private static Optional<Region> byCity(String text) {
        for (var province : CHINA) {
            for (var city : province.cities()) {
                if (text.startsWith(city.name())) {
                    return Optional.of(new Region(province.name(), Optional.of(city.name())));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Region> byShortName(String text) {
        for (var province : CHINA) {
            if (text.startsWith(province.shortName())) {
                var rest = text.substring(province.shortName().length());
                return Optional.of(region(province, SUFFIX.matcher(rest).replaceFirst("")));
            }
        }
        return Optional.empty();
    }

    private static Region region(Province province, String rest) {
        if (province.cities().getFirst().name().equals(province.name())) {
            return new Region(province.name(), Optional.of(province.name()));
        }
        var city =
                province.cities().stream()
                        .filter(named -> rest.startsWith(named.name()))
                        .findFirst()
                        .or(() ->
                                province.cities().stream()
                                        .filter(named -> rest.startsWith(named.shortName()))
                                        .findFirst())
                        .map(City::name);
        return new Region(province.name(), city);
    }

    private static String compact(String address) {
        var text = new StringBuilder(16);
        for (int i = 0; i < address.length() && text.length() < 24; i++) {
            char c = address.charAt(i);
            if (!Cells.blank(c) && c != ',' && c != '，' && c != '-' && c != '\'') {
                text.append(c);
            }
        }
        return text.indexOf("中国") == 0 ? text.substring(2) : text.toString();
    }

    private static List<Province> read(String resource) {
        try (var in = Regions.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the list of regions %s is missing".formatted(resource));
            }
            var provinces = new ArrayList<Province>();
            for (var line :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (!line.startsWith("#")) {
                    provinces.add(province(line.split(" ")));
                }
            }
            return List.copyOf(provinces);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of regions " + resource, e);
        }
    }

    private static Province province(String[] names) {
        var cities =
                Arrays.stream(names).skip(1).map(name -> new City(name, shortCity(name))).toList();
        return new Province(names[0], shortProvince(names[0]), cities);
    }

    private static String shortProvince(String name) {
        boolean three = name.startsWith("内蒙古") || name.startsWith("黑龙江");
        return name.substring(0, three ? 3 : 2);
    }

    /// `广州市` → `广州`, `恩施土家族苗族自治州` → `恩施`: without the peoples of the name.
    private static String shortCity(String name) {
        var bare = name.replaceFirst("(市|盟|地区|林区|县)$", "");
        if (name.endsWith("自治州") || name.endsWith("自治县")) {
            bare = name.replaceFirst("(自治州|自治县)$", "").replaceFirst(PEOPLES + "$", "");
        }
        return bare.length() < 2 ? name : bare;
    }
}
