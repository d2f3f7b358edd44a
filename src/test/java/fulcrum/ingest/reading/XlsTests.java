package fulcrum.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsTests {

    @TempDir Path folder;

    @Test
    void cellsReadAsTheyAreMeant() throws Exception {
        try (var book = new HSSFWorkbook()) {
            var sheet = book.createSheet("无线");
            sheet.createRow(5).createCell(0).setCellValue("流量来源");
            var row = sheet.createRow(6);
            row.createCell(0).setCellValue("1,234");
            row.createCell(1).setCellValue(12.5);
            row.createCell(2).setCellValue(7);
            row.createCell(3).setCellValue(true);
            row.createCell(4).setCellFormula("1+1");
            row.getCell(4).setCellValue(2);
            row.createCell(5).setCellValue(LocalDateTime.of(2025, 6, 30, 18, 0));
            row.getCell(5).setCellStyle(style(book, "yyyy-mm-dd hh:mm"));
            row.createCell(6).setCellValue(0.1234);
            row.getCell(6).setCellStyle(style(book, "0.00%"));
            row.createCell(8).setCellValue(21407300627014900.0);
            book.createSheet("leer");
            var table = given().table("【生意参谋平台】无线店铺流量来源-2017-11-12_2017-11-12.xls", bytes(book));
            assertThat(table.format()).isEqualTo("xls");
            assertThat(table.name()).endsWith(".xls#无线");
            assertThat(table.exportedAt()).hasToString("Optional[2017-11-12T00:00:00Z]");
            assertThat(Given.rows(table))
                    .containsExactly(
                            List.of("6", "流量来源"),
                            List.of(
                                    "7",
                                    "1,234",
                                    "12.5",
                                    "7",
                                    "TRUE",
                                    "2",
                                    "2025-06-30 18:00:00",
                                    "12.34%",
                                    "",
                                    "21407300627014900"));
        }
    }

    @Test
    void aTruncatedBookIsRefused() throws Exception {
        try (var book = new HSSFWorkbook()) {
            var sheet = book.createSheet("s");
            for (int i = 0; i < 2000; i++) {
                sheet.createRow(i).createCell(0).setCellValue("text number " + i);
            }
            var bytes = bytes(book);
            for (double share : new double[] {0.01, 0.3, 0.6}) {
                var cut = Arrays.copyOf(bytes, (int) (bytes.length * share));
                assertThat(given().refusal("x.xls", cut).key())
                        .as("%.2f", share)
                        .isEqualTo("reading.xls-broken");
            }
        }
    }

    @Test
    void aPasswordIsSaid() throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (var book = new HSSFWorkbook()) {
            book.createSheet("s").createRow(0).createCell(0).setCellValue("x");
            var bytes = bytes(book);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThat(given().refusal("x.xls", bytes).key()).isEqualTo("reading.password");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        try (var locked = new POIFSFileSystem()) {
            locked.createDocument(
                    new java.io.ByteArrayInputStream(new byte[9000]), "EncryptedPackage");
            var out = new ByteArrayOutputStream();
            locked.writeFilesystem(out);
            assertThat(given().refusal("x.xlsx", out.toByteArray()).key())
                    .isEqualTo("reading.password");
        }
    }

    @Test
    void anotherOfficeFileIsNoWorkbook() throws Exception {
        try (var word = new POIFSFileSystem()) {
            word.createDocument(new java.io.ByteArrayInputStream(new byte[9000]), "WordDocument");
            var out = new ByteArrayOutputStream();
            word.writeFilesystem(out);
            assertThat(given().refusal("x.doc", out.toByteArray()).key())
                    .isEqualTo("reading.no-workbook");
        }
    }

    private static org.apache.poi.ss.usermodel.CellStyle style(HSSFWorkbook book, String code) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(code));
        return style;
    }

    private static byte[] bytes(HSSFWorkbook book) throws Exception {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private Given given() {
        return Given.in(folder);
    }
}
