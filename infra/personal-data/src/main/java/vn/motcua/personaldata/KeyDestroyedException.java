package vn.motcua.personaldata;

/** Personal data was to be written to a dossier whose personal data has been erased (dữ liệu cá nhân đã xóa). */
public final class KeyDestroyedException extends RuntimeException {

    private final String code;

    KeyDestroyedException(String code) {
        super("personal data of dossier " + code + " was erased, none can be added / dữ liệu cá nhân của hồ sơ " + code
                + " đã được xóa, không thể ghi thêm");
        this.code = code;
    }

    /** The dossier code. */
    public String code() {
        return code;
    }
}
