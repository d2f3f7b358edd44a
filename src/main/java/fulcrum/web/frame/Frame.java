package fulcrum.web.frame;

import fulcrum.metrics.Channels;
import fulcrum.store.Person;
import fulcrum.store.Right;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// What every page knows beside its own content: the reader, the language, the store, the place.
///
/// @param csrf the token that every change must carry
/// @param back path and query of this page, to return to
/// @param fragment whether only the changed part of the page is asked for
public record Frame(
        Texts texts,
        Optional<Person> person,
        String csrf,
        Shops shops,
        Assets assets,
        String back,
        boolean fragment) {

    /// The stores, the one that the page is about, and those that a simulator made up.
    public record Shops(List<Store> all, Optional<Store> chosen, Set<StoreId> invented) {

        public Shops {
            all = List.copyOf(all);
            invented = Set.copyOf(invented);
        }

        static final Shops NONE = new Shops(List.of(), Optional.empty(), Set.of());
    }

    /// Whether the page is about a store that nobody has.
    public boolean isInvented() {
        return shops.chosen().map(Store::id).filter(shops.invented()::contains).isPresent();
    }

    public String say(String key, Object... arguments) {
        return texts.say(key, arguments);
    }

    public String say(Said said) {
        return texts.say(said);
    }

    public String say(Place place) {
        return texts.say(place.key());
    }

    /// Whether the message bundles have the key.
    public boolean knows(String key) {
        return texts.knows(key);
    }

    public boolean chinese() {
        return texts.locale().getLanguage().equals("zh");
    }

    /// The language as HTML names it.
    public String language() {
        return chinese() ? "zh-CN" : "en";
    }

    public String asset(String name) {
        return assets.path(name);
    }

    public List<Place> places() {
        return List.of(
                Place.TODAY,
                Place.GOAL,
                Place.DIAGNOSIS,
                Place.ACTIONS,
                Place.EFFECTS,
                Place.REVIEW,
                Place.LEVERS,
                Place.FIGURES,
                Place.TREE,
                Place.EXPLAIN,
                Place.DATA,
                Place.PEOPLE);
    }

    public boolean isAt(Place place) {
        return Place.of(back.replaceAll("\\?.*", "")) == place;
    }

    /// The address of a place, for the store that is chosen.
    public String link(Place place) {
        return shops.chosen()
                .map(store -> "%s?store=%s".formatted(place.path(), encoded(store.id().value())))
                .orElse(place.path());
    }

    /// This page for another store.
    public String linkTo(Store store) {
        var path = back.replaceAll("\\?.*", "");
        return "%s?store=%s".formatted(path, encoded(store.id().value()));
    }

    public String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Who reads this page, as the log names them.
    public String personName() {
        return person.map(Person::name).orElse("nobody");
    }

    /// Whether the reader has the right: what they may not do is not offered.
    public boolean may(Right right) {
        return person.filter(reader -> reader.may(right)).isPresent();
    }

    /// What the reader is here.
    public String role() {
        return person.map(reader -> say(RoleWords.name(reader.role()))).orElse("");
    }

    /// The store of that id. A wrong id is no other store: nothing may end up in the wrong one.
    public Store storeNamed(String id) {
        return shops.all().stream()
                .filter(store -> store.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// The same page, about a store that its address does not name.
    public Frame about(Store store) {
        return new Frame(
                texts,
                person,
                csrf,
                new Shops(shops.all(), Optional.of(store), shops.invented()),
                assets,
                back,
                fragment);
    }

    /// What people call the platform of a store.
    public String platform(Store store) {
        return platform(store.platform());
    }

    /// What people call a platform; its id where nobody named it.
    public String platform(String id) {
        return switch (id) {
            case "amazon" -> say("web.store.platform.amazon");
            case "any" -> say("web.store.platform.any");
            case "douyin" -> say("web.store.platform.douyin");
            case "google" -> say("web.store.platform.google");
            case "jd" -> say("web.store.platform.jd");
            case "meta" -> say("web.store.platform.meta");
            case "olist" -> say("web.store.platform.olist");
            case "shopify" -> say("web.store.platform.shopify");
            case "taobao" -> say("web.store.platform.taobao");
            case "woocommerce" -> say("web.store.platform.woocommerce");
            default -> id;
        };
    }

    /// What people call a channel of advertising, or the part of a store that a report is about;
    /// its own word where nobody named it.
    public String source(String id) {
        return switch (id) {
            case "fixed" -> say("web.source.fixed");
            case "fulfilment" -> say("web.source.fulfilment");
            case "market" -> say("web.source.market");
            case "own" -> say("web.source.own");
            case "product" -> say("web.source.product");
            case "source" -> say("web.source.source");
            case "store" -> say("web.source.store");
            case "google", "meta", "taobaoke", "wanxiangtai", "zhitongche" ->
                    texts.say(Channels.called(id));
            default -> platform(id);
        };
    }

    /// The page of a template; `page` is its record.
    public ModelAndView show(String template, Object page) {
        return new ModelAndView(template, Map.of("frame", this, "page", page));
    }
}
