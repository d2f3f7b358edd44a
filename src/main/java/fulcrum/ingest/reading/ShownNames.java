package fulcrum.ingest.reading;

/// Names of files as they may be shown: never used as a path, without folders, control characters
/// and marks that turn the direction of writing.
final class ShownNames {

    private static final int LONGEST = 200;

    private ShownNames() {}

    static String of(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var clean = new StringBuilder();
        last.codePoints().filter(ShownNames::shows).forEach(clean::appendCodePoint);
        var name = clean.toString().strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return "(?)";
        }
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static boolean shows(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
