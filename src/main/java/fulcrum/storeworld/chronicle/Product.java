package fulcrum.storeworld.chronicle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Something the shop sells.
///
/// @param index place in [Setting#products]
/// @param itemId the platform's number, 12 digits
/// @param code the shop's own code, for example `DR-0042`
/// @param attributes for example 颜色, 材质, 风格, in the shop's language, in order
/// @param listPrice the price on the first day, smallest coins
/// @param unitCost what one piece costs the shop, smallest coins
/// @param launched the first day on sale; before the world's first day for old goods
public record Product(
        int index,
        long itemId,
        String code,
        String title,
        String category,
        String style,
        Map<String, String> attributes,
        List<Variant> variants,
        long listPrice,
        long unitCost,
        LocalDate launched) {

    /// One of the forms in which a product is sold: its stock code and its options, for example
    /// `颜色分类` → `藏青`, `尺码` → `M`, in order.
    public record Variant(String sku, Map<String, String> options) {}
}
