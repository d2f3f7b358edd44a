package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Row;
import java.util.ArrayList;
import java.util.List;

/// The figures that every report of 万相台无界 has behind its keys, in yuan; and those of 直通车, which has
/// money in fen.
final class AdColumns {

    private static final String WANXIANGTAI =
            "展现量,点击量,花费,点击率,平均点击花费,千次展现花费,总预售成交金额,总预售成交笔数,直接预售成交金额,"
                    + "直接预售成交笔数,间接预售成交金额,间接预售成交笔数,直接成交金额,间接成交金额,总成交金额,总成交笔数,"
                    + "直接成交笔数,间接成交笔数,点击转化率,投入产出比,含预售投产比,总成交成本,总购物车数,直接购物车数,"
                    + "间接购物车数,加购率,收藏宝贝数,收藏店铺数,店铺收藏成本,总收藏加购数,总收藏加购成本,宝贝收藏加购数,"
                    + "宝贝收藏加购成本,总收藏数,宝贝收藏成本,宝贝收藏率,加购成本";

    private static final String ZHITONGCHE =
            "展现量,点击量,花费(分),点击率,平均点击花费(分),千次展现花费(分),点击转化率,直接成交金额(分),直接成交笔数,"
                    + "间接成交金额(分),间接成交笔数,总成交金额(分),总成交笔数,宝贝收藏数,店铺收藏数,总收藏数,投入产出比,"
                    + "直接购物车数,间接购物车数,总购物车数";

    private AdColumns() {}

    static Heading wanxiangtai(String keys, Column... typed) {
        return heading(
                keys + "," + WANXIANGTAI, "展现量,点击量,花费,直接成交金额,总成交金额,总成交笔数,直接成交笔数,总购物车数,总收藏数", typed);
    }

    static Heading zhitongche(String keys, Column... typed) {
        return heading(
                keys + "," + ZHITONGCHE,
                "展现量,点击量,花费(分),直接成交金额(分),总成交金额(分),总成交笔数,直接成交笔数,总购物车数,总收藏数",
                typed);
    }

    private static Heading heading(String names, String numbers, Column... typed) {
        var columns = new ArrayList<Column>(List.of(typed));
        for (var number : List.of(numbers.split(","))) {
            columns.add(Column.number(number));
        }
        return Heading.of(names, columns);
    }

    static void wanxiangtai(Row row, AdTally ad) {
        row.number(ad.impressions).number(ad.clicks).money(ad.cost, 2);
        Figures.percent(row, ad.clicks, ad.impressions);
        Figures.yuanEach(row, ad.cost, ad.clicks);
        Figures.yuanEach(row, 1000 * ad.cost, ad.impressions);
        for (int i = 0; i < 3; i++) {
            row.money(0, 2).number(0);
        }
        row.money(ad.directSales, 2).money(ad.otherSales, 2).money(ad.sales(), 2);
        row.number(ad.orders()).number(ad.directOrders).number(ad.otherOrders);
        Figures.percent(row, ad.orders(), ad.clicks);
        Figures.quotient(row, ad.sales(), ad.cost);
        Figures.quotient(row, ad.sales(), ad.cost);
        Figures.yuanEach(row, ad.cost, ad.orders());
        interest(row, ad);
    }

    private static void interest(Row row, AdTally ad) {
        long both = ad.favourites + ad.carts;
        row.number(ad.carts).number(ad.carts).number(0);
        Figures.percent(row, ad.carts, ad.clicks);
        row.number(ad.favourites).number(0).cell("-").number(both);
        Figures.yuanEach(row, ad.cost, both);
        row.number(both);
        Figures.yuanEach(row, ad.cost, both);
        row.number(ad.favourites);
        Figures.yuanEach(row, ad.cost, ad.favourites);
        Figures.percent(row, ad.favourites, ad.clicks);
        Figures.yuanEach(row, ad.cost, ad.carts);
    }

    static void zhitongche(Row row, AdTally ad) {
        row.number(ad.impressions).number(ad.clicks).number(ad.cost);
        Figures.percent(row, ad.clicks, ad.impressions);
        Figures.quotient(row, ad.cost, ad.clicks);
        Figures.quotient(row, 1000 * ad.cost, ad.impressions);
        Figures.percent(row, ad.orders(), ad.clicks);
        row.number(ad.directSales).number(ad.directOrders);
        row.number(ad.otherSales).number(ad.otherOrders);
        row.number(ad.sales()).number(ad.orders());
        row.number(ad.favourites).number(0).number(ad.favourites);
        Figures.quotient(row, ad.sales(), ad.cost);
        row.number(ad.carts).number(0).number(ad.carts);
    }
}
