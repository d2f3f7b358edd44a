package fulcrum.attack;

import fulcrum.web.Served.Browser;

/// The install under attack and who is signed in to it.
///
/// @param operator of all stores
/// @param confined an operator of the store `books` alone
/// @param key of the operator, for programs
record Cast(Install install, Browser boss, Browser operator, Browser confined, String key) {

    static Cast of(Install install) {
        var boss = install.settled();
        boss.makeStore("toys", "taobao", "CNY");
        boss.makeStore("books", "shopify", "USD");
        var operator = boss.invites("Hua", "operator");
        var confined = boss.invites("Mei", "operator", "books");
        boss.get("/data");
        return new Cast(install, boss, operator, confined, Install.key(operator));
    }

    Browser stranger() {
        return install.stranger();
    }

    /// Asks as a program with a key.
    int asked(String address, String key) {
        return stranger().get(address, "Authorization", "Bearer " + key).statusCode();
    }
}
