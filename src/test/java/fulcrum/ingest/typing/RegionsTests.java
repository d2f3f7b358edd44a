package fulcrum.ingest.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTests {

    @ParameterizedTest
    @CsvSource({
        "广东省 广州市 越秀区 某路 1 号(510620),广东省,广州市",
        "广东省广州市越秀区,广东省,广州市",
        "广东 广州 天河区,广东省,广州市",
        "'广东省,深圳市,南山区',广东省,深圳市",
        "广州市天河区,广东省,广州市",
        "北京市 北京市 朝阳区,北京市,北京市",
        "北京 海淀区,北京市,北京市",
        "上海 上海市 浦东新区,上海市,上海市",
        "重庆市渝中区,重庆市,重庆市",
        "内蒙古自治区 呼和浩特市 新城区,内蒙古自治区,呼和浩特市",
        "内蒙古 锡林郭勒 二连浩特,内蒙古自治区,锡林郭勒盟",
        "广西壮族自治区 南宁市,广西壮族自治区,南宁市",
        "广西 南宁市,广西壮族自治区,南宁市",
        "新疆维吾尔自治区 伊犁哈萨克自治州 伊宁市,新疆维吾尔自治区,伊犁哈萨克自治州",
        "新疆 伊犁州 伊宁市,新疆维吾尔自治区,伊犁哈萨克自治州",
        "湖北省 恩施土家族苗族自治州 恩施市,湖北省,恩施土家族苗族自治州",
        "湖北省 仙桃市,湖北省,仙桃市",
        "云南省 大理白族自治州,云南省,大理白族自治州",
        "云南 西双版纳 景洪,云南省,西双版纳傣族自治州",
        "吉林省 吉林市 昌邑区,吉林省,吉林市",
        "吉林市昌邑区,吉林省,吉林市",
        "黑龙江 大兴安岭地区,黑龙江省,大兴安岭地区",
        "海南省 三亚市,海南省,三亚市",
        "青海省 海南藏族自治州,青海省,海南藏族自治州",
        "香港特别行政区 九龙,香港特别行政区,香港特别行政区",
        "中国 浙江省 杭州市,浙江省,杭州市",
        "湖南省 某某路 3 号,湖南省,",
    })
    void provinceAndCityAreKept(String address, String province, String city) {
        assertThat(Regions.chinese(address))
                .contains(new Region(province, Optional.ofNullable(city)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "221B Baker Street, London", "某某路 3 号", "海外 其它"})
    void anAddressWithoutAProvinceHasNoRegion(String address) {
        assertThat(Regions.chinese(address)).isEmpty();
    }
}
