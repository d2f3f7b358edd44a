package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.Customer;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Lots;
import fulcrum.storeworld.exports.Row;
import java.util.List;

/// The buyers as an order shows them: in the form that real ones have, and plainly invented. No
/// mobile number in China begins with 100, and no street is called 虚构路 (fictitious road).
final class People {

    /// One place for each province, the most populous first; a region's index wraps around.
    private static final List<String> PLACES =
            List.of(
                    "广东省 广州市 天河区",
                    "江苏省 南京市 鼓楼区",
                    "浙江省 杭州市 西湖区",
                    "山东省 济南市 历下区",
                    "河南省 郑州市 金水区",
                    "四川省 成都市 武侯区",
                    "上海 上海市 浦东新区",
                    "北京 北京市 朝阳区",
                    "湖北省 武汉市 武昌区",
                    "湖南省 长沙市 岳麓区",
                    "河北省 石家庄市 长安区",
                    "福建省 福州市 鼓楼区",
                    "安徽省 合肥市 蜀山区",
                    "陕西省 西安市 雁塔区",
                    "辽宁省 沈阳市 和平区",
                    "江西省 南昌市 东湖区",
                    "重庆 重庆市 渝中区",
                    "广西壮族自治区 南宁市 青秀区",
                    "云南省 昆明市 盘龙区",
                    "山西省 太原市 小店区",
                    "黑龙江省 哈尔滨市 南岗区",
                    "贵州省 贵阳市 云岩区",
                    "天津 天津市 和平区",
                    "吉林省 长春市 朝阳区",
                    "内蒙古自治区 呼和浩特市 新城区",
                    "新疆维吾尔自治区 乌鲁木齐市 天山区",
                    "甘肃省 兰州市 城关区",
                    "海南省 海口市 龙华区",
                    "宁夏回族自治区 银川市 兴庆区",
                    "青海省 西宁市 城西区",
                    "西藏自治区 拉萨市 城关区");

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张";
    private static final byte[] GIVEN = "某某".getBytes(Form.GBK);
    private static final byte[] ROAD = " 虚构路".getBytes(Form.GBK);
    private static final byte[] HOUSE = "号".getBytes(Form.GBK);
    private static final byte[] ROOM = "室(000000)".getBytes(Form.GBK);

    private final long seed;
    private final byte[][] places =
            PLACES.stream().map(place -> place.getBytes(Form.GBK)).toArray(byte[][]::new);
    private final byte[][] surnames =
            SURNAMES.chars()
                    .mapToObj(c -> Character.toString(c).getBytes(Form.GBK))
                    .toArray(byte[][]::new);

    People(long seed) {
        this.seed = Lots.draw(seed, Lots.of("people"));
    }

    private long lot(Customer customer) {
        return Lots.draw(seed, customer.number());
    }

    void nick(Row row, Customer customer) {
        row.next().put("tb").digits(customer.number());
    }

    void account(Row row, Customer customer) {
        row.next().put('b').digits(customer.number()).put("@example.com");
    }

    void name(Row row, Customer customer) {
        row.next().put(surnames[Lots.below(lot(customer), surnames.length)]).put(GIVEN);
    }

    /// `省 市 区 街道…(邮编)`
    void address(Row row, Customer customer) {
        int lot = Lots.below(lot(customer), 1 << 20);
        row.next()
                .put(places[Math.floorMod(customer.region(), places.length)])
                .put(ROAD)
                .digits(1 + lot % 899)
                .put(HOUSE)
                .digits(101 + lot / 899 % 800)
                .put(ROOM);
    }

    /// With the apostrophe that keeps Excel from making a number of it.
    void phone(Row row, Customer customer) {
        row.next().put("'100").padded(Math.floorMod(lot(customer), 100_000_000L), 8);
    }
}
