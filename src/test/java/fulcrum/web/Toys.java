package fulcrum.web;

/// The exports of a very small toy shop, with sums that can be checked in the head.
public final class Toys {

    /// Two good orders and one without a time.
    public static final String ORDERS =
            """
            订单编号,买家会员名,总金额,买家应付货款,买家实际支付金额,订单状态,订单创建时间,订单付款时间
            1001,lin,30.00,30.00,30.00,交易成功,2024-01-01 10:00:00,2024-01-01 10:01:00
            1002,wei,12.50,12.50,12.50,交易成功,2024-01-03 11:00:00,2024-01-03 11:01:00
            1003,mo,8.00,8.00,8.00,交易成功,不是时间,2024-01-03 11:01:00
            """;

    /// A till's own export, which no layout knows.
    public static final String TILL =
            """
            Bon,Ware,Anzahl,Zeitpunkt,Preis
            B1,Kite,2,2024-02-01 10:00:00,9.50
            B1,Ball,1,2024-02-01 10:00:00,4.00
            B2,Kite,1,2024-02-02 12:00:00,9.50
            """;

    private Toys() {}
}
