package fulcrum.storeworld.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Rows as a table of a web page, which platforms send under the name of an .xls.
final class HtmlOutput implements Output {

    private final BufferedWriter out;

    HtmlOutput(Path file) throws IOException {
        out = Files.newBufferedWriter(file);
        out.write("<html><head><meta charset=\"utf-8\"></head><body><table border=\"1\">\n");
    }

    @Override
    public void put(Row row) throws IOException {
        out.write("<tr>");
        for (int i = 0; i < row.cells(); i++) {
            out.write("<td>");
            escaped(row.text(i));
            out.write("</td>");
        }
        out.write("</tr>\n");
    }

    private void escaped(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '&' -> out.write("&amp;");
                default -> out.write(c);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write("</table></body></html>\n");
        }
    }
}
