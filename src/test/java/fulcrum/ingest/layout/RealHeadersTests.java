package fulcrum.ingest.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real exports, where a developer has them beside the project.
class RealHeadersTests {

    static final Path DATA = Path.of("..", "shared", "data");

    @ParameterizedTest
    @CsvSource({
        "taobao-toy-shop/ExportOrderList_orders.csv.gz, taobao-orders",
        "taobao-toy-shop/ExportOrderDetailList_items.csv.gz, taobao-order-lines",
        "taobao-toy-shop/Items_attribute.gbk.csv, item-attributes",
        "tmall-double11-cosmetics/cosmetic.utf8-bom.csv.gz, listing-snapshots",
        "tmall-double11-cosmetics/双十一淘宝美妆数据.gbk.csv.gz, listing-snapshots",
        "zh-online-shopping-10-cats/online_shopping_10_cats.csv.gz, reviews-labelled",
        "amazon-india-seller/Amazon Sale Report.csv.gz, amazon-sale-report",
        "amazon-india-seller/Sale Report.csv.gz, stock",
        "amazon-india-seller/May-2022.csv, price-list",
        "kag-facebook-ads/KAG_conversion_data.csv, meta-conversions",
        "platform-announcements/announcements.csv, notices",
        "yandex-afisha-orders-costs/orders_log_us.csv.gz, purchase-log",
        "yandex-afisha-orders-costs/costs_us.csv, source-costs",
        "dunnhumby-complete-journey/transactions_sample.csv.gz, basket-lines",
        "dunnhumby-complete-journey/products.csv.gz, basket-products",
        "dunnhumby-complete-journey/demographics.csv, household-demographics",
        "uci-online-shoppers-intention/online_shoppers_intention.csv, web-sessions",
        "olist/complete-3000-orders/olist_orders_dataset.csv, olist-orders",
        "olist/complete-3000-orders/olist_order_items_dataset.csv, olist-order-items",
        "olist/complete-3000-orders/olist_order_payments_dataset.csv, olist-order-payments",
        "olist/complete-3000-orders/olist_order_reviews_dataset.csv, olist-reviews",
        "olist/complete-3000-orders/olist_customers_dataset.csv, olist-customers",
        "olist/complete-3000-orders/olist_products_dataset.csv, olist-products",
    })
    void aRealExportIsRecognised(String file, String layout) throws IOException {
        assertThat(recognised(file)).isEqualTo(layout);
    }

    @ParameterizedTest
    @CsvSource({
        "uci-online-retail-ii-2009-2010/online_retail_II_year_2009-2010.csv.gz",
        "cdnow/CDNOW_master.txt.gz",
        "dunnhumby-complete-journey/campaigns.csv",
        "dunnhumby-complete-journey/campaign_descriptions.csv",
        "dunnhumby-complete-journey/coupons.csv.gz",
        "dunnhumby-complete-journey/coupon_redemptions.csv",
        "dunnhumby-complete-journey/promotions_sample.csv.gz",
        "olist/complete-3000-orders/olist_geolocation_dataset.csv",
        "olist/complete-3000-orders/olist_sellers_dataset.csv",
        "olist/full-tables/olist_sellers_dataset_semicolon_recased.csv",
        "olist/complete-3000-orders/product_category_name_translation.csv",
        "methods/mmm/robyn_dt_simulated_weekly.csv",
        "methods/mmm/meridian_geo_media.csv",
        "methods/mmm/prophet_holidays_subset.csv",
        "methods/clv/donations.csv",
        "methods/anomaly_nab/Twitter_volume_AMZN.csv",
        "methods/causal/google_data.csv",
        "methods/rca_synthetic/L_106665.csv.gz",
    })
    void aTableThatNoLayoutDescribesIsNotRecognised(String file) throws IOException {
        assertThat(recognised(file)).isEqualTo("none");
    }

    private static String recognised(String file) throws IOException {
        var path = DATA.resolve(file);
        assumeTrue(Files.exists(path), "no " + path + ", so nothing to compare with");
        return LayoutsTests.LAYOUTS
                .recognise(path.getFileName().toString(), List.of(header(path)))
                .map(match -> match.layout().id())
                .orElse("none");
    }

    private static List<String> header(Path path) throws IOException {
        var name = path.toString();
        var charset = name.contains(".gbk.") ? Charset.forName("GB18030") : UTF_8;
        try (InputStream raw = Files.newInputStream(path);
                var bytes = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var lines = new BufferedReader(new InputStreamReader(bytes, charset))) {
            var mark = name.contains("semicolon") ? ";" : name.endsWith(".txt.gz") ? "\\s+" : ",";
            return Arrays.stream(lines.readLine().split(mark))
                    .map(cell -> cell.replace("\"", ""))
                    .toList();
        }
    }
}
