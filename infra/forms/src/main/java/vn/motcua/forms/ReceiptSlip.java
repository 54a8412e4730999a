package vn.motcua.forms;

/**
 * The receipt and appointment slip (giấy tiếp nhận hồ sơ và hẹn trả kết quả, Mẫu 01).
 *
 * @param heading the head of the form
 * @param dossier the dossier
 * @param receivedBy who took it in
 * @param lookUpAddress what the QR code leads to; {@code null}: it holds the dossier code alone
 */
public record ReceiptSlip(Heading heading, DossierFacts dossier, String receivedBy, String lookUpAddress)
        implements LegalForm {

    @Override
    public FormKind kind() {
        return FormKind.RECEIPT;
    }
}
