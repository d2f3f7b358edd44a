package fulcrum.storeworld;

/// Whose export files a world writes; the shop speaks that platform's language.
public enum Platform {
    TAOBAO("zh"),
    SHOPIFY("en"),
    AMAZON("en");

    private final String language;

    Platform(String language) {
        this.language = language;
    }

    public String language() {
        return language;
    }
}
