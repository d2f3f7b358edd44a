package fulcrum.storeworld.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/// Rows as the only sheet of a workbook of Excel 97 (BIFF8), every cell a text. It is held in
/// memory until it is closed.
final class BookOutput implements Output {

    private final Path file;
    private final HSSFWorkbook book = new HSSFWorkbook();
    private final HSSFSheet sheet;
    private int rows;

    BookOutput(Path file, String sheet) {
        this.file = file;
        this.sheet = book.createSheet(sheet);
        book.createInformationProperties();
    }

    @Override
    public void put(Row row) {
        var line = sheet.createRow(rows++);
        for (int i = 0; i < row.cells(); i++) {
            var text = row.text(i);
            if (!text.isEmpty()) {
                line.createCell(i).setCellValue(text);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (book;
                var out = Files.newOutputStream(file)) {
            book.write(out);
        }
    }
}
