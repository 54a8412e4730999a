package vn.motcua.forms;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import vn.motcua.forms.Spreadsheet.Column;

/** The register as a sheet, written while its rows come: its size does not matter. */
public final class RegisterSheet implements AutoCloseable {

    private static final List<Column> COLUMNS = List.of(
            Column.whole("TT", 6),
            Column.text("Mã hồ sơ", 28),
            Column.text("Tên thủ tục hành chính", 42),
            Column.whole("Số lượng bộ", 9),
            Column.text("Tên cá nhân, tổ chức", 30),
            Column.text("Địa chỉ", 38),
            Column.text("Số điện thoại", 16),
            Column.text("Cơ quan chủ trì giải quyết", 28),
            Column.moment("Ngày nhận", 17),
            Column.moment("Ngày hẹn trả", 17),
            Column.moment("Ngày trả", 17),
            Column.text("Phương thức nhận kết quả", 20),
            Column.text("Ký nhận", 24),
            Column.text("Ghi chú", 40));

    private final Spreadsheet sheet;
    private int written;

    /**
     * @param heads the register without its rows
     * @param out is not closed
     * @throws UncheckedIOException when {@code out} cannot be written to
     */
    public RegisterSheet(Register heads, OutputStream out) {
        this.sheet = new Spreadsheet(
                out,
                heads.title(),
                List.of(
                        heads.title() + " (" + heads.number() + ", "
                                + heads.set().circular() + ")",
                        heads.department().name() + " (" + heads.department().code() + "), từ ngày "
                                + Wording.day(heads.from()) + " đến ngày " + Wording.day(heads.to()),
                        Spreadsheet.asOf(heads.position(), heads.drawnUpAt())),
                COLUMNS);
    }

    /** Adds the next row. */
    public void add(RegisterRow row) {
        sheet.row(
                ++written,
                row.code(),
                row.procedure(),
                row.sets(),
                row.applicant(),
                row.address(),
                row.phone(),
                row.department(),
                row.receivedAt(),
                row.dueAt(),
                row.returnedAt(),
                row.resultBy(),
                row.recipient(),
                row.note());
    }

    /** Writes what is left and ends the file. */
    @Override
    public void close() {
        sheet.close();
    }
}
