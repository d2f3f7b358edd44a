package fulcrum.storeworld.making;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The words of a shop in one language, and its prices: `storeworld/lexicon-<language>.yaml`.
public record Lexicon(
        String shop,
        String brand,
        String currency,
        int moneyDigits,
        String zone,
        long freeShippingFrom,
        long shippingFee,
        List<String> optionNames,
        List<String> colours,
        List<String> sizes,
        List<String> attributeNames,
        List<String> materials,
        List<String> seasons,
        List<String> styles,
        List<String> adjectives,
        List<Category> categories,
        List<String> rivals,
        List<String> operators,
        Map<String, List<String>> pages,
        Map<Integer, List<String>> reviews,
        List<Rule> notices) {

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    /// @param price what a piece costs on average, smallest coins
    /// @param cost what the shop pays for it, as a share of the price
    /// @param peak the month in which it is wanted most
    /// @param size its share of the goods
    public record Category(
            String name, String code, long price, double cost, int peak, double size) {}

    /// A rule change: what the platform announces.
    public record Rule(String title, String text) {}

    /// The lexicon of a language: `zh` or `en`.
    public static Lexicon of(String language) {
        return read("lexicon-%s.yaml".formatted(language), Lexicon.class);
    }

    /// What can happen, as `actions.yaml` and `faults.yaml` list it.
    static List<Happening> happenings(String file) {
        return List.of(read(file, Happening[].class));
    }

    private static <T> T read(String file, Class<T> type) {
        try (var in = Lexicon.class.getResourceAsStream("/storeworld/" + file)) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read storeworld/" + file, e);
        }
    }
}
