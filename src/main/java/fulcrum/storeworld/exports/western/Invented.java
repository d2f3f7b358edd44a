package fulcrum.storeworld.exports.western;

import fulcrum.storeworld.chronicle.Customer;

/// A buyer whom nobody could take for a real person.
public record Invented(String firstName, String lastName, String mail, String street) {

    private static final String[] FIRST = {
        "Imaginary", "Invented", "Fictive", "Madeup", "Pretend", "Storied", "Supposed", "Dreamt"
    };
    private static final String[] LAST = {"Nobody", "Noone", "Example", "Placeholder", "Fable"};

    public static Invented of(Customer customer) {
        long number = customer.number();
        return new Invented(
                FIRST[(int) Math.floorMod(number, (long) FIRST.length)],
                LAST[(int) Math.floorMod(number / FIRST.length, (long) LAST.length)],
                "buyer%d@example.com".formatted(number),
                "%d Nowhere Street".formatted(1 + Math.floorMod(number, 999L)));
    }

    public String name() {
        return firstName + " " + lastName;
    }
}
