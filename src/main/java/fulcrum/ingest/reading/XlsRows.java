package fulcrum.ingest.reading;

import fulcrum.units.Said;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;

/// The rows of one sheet of an .xls; formulas give the value that was saved with them.
final class XlsRows implements RowStream {

    private static final int FIRST_OWN_FORMAT = 164;

    private final HSSFWorkbook book;
    private final String name;
    private final boolean from1904;
    private final Iterator<Row> rows;
    private final SheetRow row;
    private final Map<Short, CellFormat> formats = new HashMap<>();

    /// Closes the book with itself.
    XlsRows(HSSFWorkbook book, String name, int sheet, int columns) {
        this.name = name;
        this.book = book;
        this.from1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
        this.rows = book.getSheetAt(sheet).rowIterator();
        this.row = new SheetRow(columns);
    }

    @Override
    public boolean next() throws IOException {
        while (rows.hasNext()) {
            try {
                read(rows.next());
            } catch (RuntimeException e) {
                throw XlsBook.broken(name);
            }
            if (!row.blank()) {
                return true;
            }
        }
        row.begin(row.line());
        return false;
    }

    private void read(Row next) {
        row.begin(next.getRowNum() + 1L);
        for (var cell : next) {
            row.set(cell.getColumnIndex(), text(cell));
        }
    }

    private String text(Cell cell) {
        var type =
                cell.getCellType() == CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            case NUMERIC -> number(cell);
            case BLANK, FORMULA, _NONE -> "";
        };
    }

    private String number(Cell cell) {
        var style = cell.getCellStyle();
        var format =
                formats.computeIfAbsent(
                        style.getDataFormat(),
                        id ->
                                id >= FIRST_OWN_FORMAT
                                        ? CellFormat.of(style.getDataFormatString())
                                        : CellFormat.builtIn(id));
        double value = cell.getNumericCellValue();
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        var raw = whole ? String.valueOf((long) value) : String.valueOf(value);
        return format.text(raw, from1904);
    }

    @Override
    public long line() {
        return row.line();
    }

    @Override
    public int size() {
        return row.size();
    }

    @Override
    public String cell(int index) {
        return row.cell(index);
    }

    @Override
    public Optional<Said> fault() {
        return row.fault();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
