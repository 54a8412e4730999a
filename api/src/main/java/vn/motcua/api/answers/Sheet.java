package vn.motcua.api.answers;

/** Tables as workbooks. */
public final class Sheet {

    /** An Office Open XML workbook (ECMA-376), as IANA has registered it. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Sheet() {}
}
