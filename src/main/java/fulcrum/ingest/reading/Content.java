package fulcrum.ingest.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// What bytes are, by their first bytes and never by the name of the file.
enum Content {
    TEXT,
    GZIP,
    ZIP,
    ZSTD,
    OLE2,
    HTML,
    XML,
    JSON,
    SQLITE,
    DUCKDB,
    PARQUET,
    PDF,
    IMAGE,
    PROGRAM,
    PACKED;

    static final int HEAD = 4096;

    private static final Pattern PAGE =
            Pattern.compile(
                    "<(!doctype html|html|head|meta|title|style|script|body|table|div|center|p|h\\d)\\b");

    static Content of(byte[] head) {
        if (begins(head, 0, "1F8B")) {
            return GZIP;
        }
        if (begins(head, 0, "504B0304") || begins(head, 0, "504B0506")) {
            return ZIP;
        }
        if (begins(head, 0, "28B52FFD")) {
            return ZSTD;
        }
        if (begins(head, 0, "D0CF11E0A1B11AE1") || begins(head, 0, "0908")) {
            return OLE2;
        }
        var foreign = foreign(head);
        return foreign == TEXT ? markup(head) : foreign;
    }

    private static Content foreign(byte[] head) {
        if (begins(head, 0, "53514C69746520666F726D6174203300")) {
            return SQLITE;
        }
        if (begins(head, 8, "4455434B")) {
            return DUCKDB;
        }
        if (begins(head, 0, "50415231")) {
            return PARQUET;
        }
        if (begins(head, 0, "25504446")) {
            return PDF;
        }
        if (begins(head, 0, "89504E47") || begins(head, 0, "FFD8FF") || begins(head, 0, "474946")) {
            return IMAGE;
        }
        if (begins(head, 0, "7F454C46")
                || begins(head, 0, "CAFEBABE")
                || begins(head, 0, "4D5A90")) {
            return PROGRAM;
        }
        boolean packed =
                begins(head, 0, "377ABCAF271C")
                        || begins(head, 0, "526172211A07")
                        || begins(head, 0, "425A68")
                        || begins(head, 0, "FD377A585A00");
        return packed ? PACKED : TEXT;
    }

    private static Content markup(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        var start = text.replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\\s*", "");
        var lower = start.toLowerCase(Locale.ROOT);
        boolean page = lower.startsWith("<?xml") && lower.contains("<html");
        if (page || PAGE.matcher(lower).lookingAt()) {
            return HTML;
        }
        if (lower.startsWith("<?xml")) {
            return XML;
        }
        boolean json =
                start.matches("(?s)\\{\\s*(\"[^\"]*\"\\s*:.*|\\})")
                        || start.matches("(?s)\\[\\s*([\\[{].*|\\]\\s*)");
        return json ? JSON : TEXT;
    }

    private static boolean begins(byte[] head, int offset, String hex) {
        int length = hex.length() / 2;
        if (head.length < offset + length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if ((head[offset + i] & 0xFF)
                    != Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16)) {
                return false;
            }
        }
        return true;
    }
}
