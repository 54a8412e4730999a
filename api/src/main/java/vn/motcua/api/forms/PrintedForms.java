package vn.motcua.api.forms;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.api.access.PersonalDataAnswer;
import vn.motcua.forms.Forms;
import vn.motcua.forms.LegalForm;

/** The legal forms of a dossier (biểu mẫu), for whoever was found to be one who may read it. */
@Component
public class PrintedForms {

    private final DossierFiles dossiers;
    private final FiledForms forms;
    private final Forms press = new Forms();

    PrintedForms(DossierFiles dossiers, FiledForms forms) {
        this.dossiers = dossiers;
        this.forms = forms;
    }

    /** The forms that there are, oldest first, the control sheet last; none where there is no such dossier. */
    public List<Item> of(String code) {
        return dossiers.find(code).map(forms::of).stream()
                .flatMap(filed -> filed.entrySet().stream())
                .map(filed -> new Item(
                        filed.getKey(),
                        filed.getValue().title(),
                        filed.getValue().heading().day()))
                .toList();
    }

    /**
     * One form as PDF/A, to be recorded in the access log before it is sent; empty where there is none of that name.
     *
     * @param name as {@link Item#name()}
     */
    public Optional<PersonalDataAnswer> pdf(String code, String name) {
        return dossiers.find(code)
                .map(file -> forms.numbered(file).get(name))
                .map(form -> new FormDocument(code, print(form)));
    }

    private byte[] print(LegalForm form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        press.pdf(form, out);
        return out.toByteArray();
    }

    /**
     * One form.
     *
     * @param name its name in addresses
     * @param title its Vietnamese title
     * @param day the day in Vietnam of its cause
     */
    public record Item(String name, String title, LocalDate day) {}
}
