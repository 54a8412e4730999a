package vn.motcua.api.pages.officer;

import java.util.List;
import vn.motcua.command.dossier.actions.AllowedAction;

/**
 * The form with which an action is done.
 *
 * @param action what it does
 * @param fields what has to be told for it
 */
public record ActionForm(AllowedAction action, List<FormField> fields) {

    public ActionForm {
        fields = List.copyOf(fields);
    }

    /** Names the form on its page. */
    public String id() {
        String name = action.operation().kebabName();
        return action.step() == null ? name : name + "-" + action.step();
    }

    /** The id of a field on the page. */
    public String id(FormField field) {
        return id() + "-" + field.name().replace('.', '-');
    }
}
