package fulcrum.ingest.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// An .xls of Excel 97 and later (BIFF8): 65,536 rows at most, so a sheet fits in memory.
final class XlsBook {

    /// The largest sheets that the format allows stay below it; what is larger holds pictures.
    private static final long LARGEST = 128L << 20;

    private XlsBook() {}

    /// `source` is on disk.
    static List<RawTable> tables(Source source) throws IOException {
        long size = Files.size(source.file().orElseThrow());
        if (size > LARGEST) {
            throw new Unreadable(
                    "reading.file-too-large", source.name(), Sizes.said(size), Sizes.said(LARGEST));
        }
        var tables = filled(source);
        if (tables.isEmpty()) {
            throw new Unreadable("reading.empty", source.name());
        }
        return tables;
    }

    private static List<RawTable> filled(Source source) throws IOException {
        var sha256 = Scan.of(source.bytes()).sha256();
        var columns = source.limits().columns();
        List<RawTable> tables = new ArrayList<>();
        try (var book = open(source)) {
            var exported = exportedAt(book).or(() -> NameTimes.in(source.name()));
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                int sheet = i;
                var name = source.name() + "#" + ShownNames.of(book.getSheetName(sheet));
                if (new XlsRows(book, name, sheet, columns).next()) {
                    var hash = SheetTable.sha256(sha256, tables.size());
                    tables.add(
                            new SheetTable(name, hash, "xls", exported, () -> rows(source, sheet)));
                }
            }
        } catch (RuntimeException e) {
            throw broken(source.name());
        }
        return tables;
    }

    private static RowStream rows(Source source, int sheet) throws IOException {
        var book = open(source);
        try {
            return new XlsRows(book, source.name(), sheet, source.limits().columns());
        } catch (RuntimeException e) {
            book.close();
            throw broken(source.name());
        }
    }

    private static HSSFWorkbook open(Source source) throws IOException {
        try {
            var files = new POIFSFileSystem(source.file().orElseThrow().toFile(), true);
            try {
                return workbook(source, files);
            } catch (IOException | RuntimeException e) {
                files.close();
                throw e;
            }
        } catch (EncryptedDocumentException e) {
            throw new Unreadable("reading.password", source.name());
        } catch (OldExcelFormatException e) {
            throw new Unreadable("reading.old-xls", source.name());
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw broken(source.name());
        }
    }

    /// The library reads damaged bytes with whatever exception they lead to.
    static Unreadable broken(String name) {
        return new Unreadable("reading.xls-broken", name);
    }

    private static HSSFWorkbook workbook(Source source, POIFSFileSystem files) throws IOException {
        DirectoryNode root = files.getRoot();
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new Unreadable("reading.password", source.name());
        }
        var names =
                root.getEntryNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        if (!names.contains("workbook") && !names.contains("book")) {
            throw new Unreadable("reading.no-workbook", source.name());
        }
        return new HSSFWorkbook(root, true);
    }

    private static Optional<Instant> exportedAt(HSSFWorkbook book) {
        var summary = Optional.ofNullable(book.getSummaryInformation());
        return summary.flatMap(known -> Optional.ofNullable(known.getLastSaveDateTime()))
                .or(() -> summary.flatMap(known -> Optional.ofNullable(known.getCreateDateTime())))
                .map(Date::toInstant);
    }
}
