package vn.motcua.query.replay;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.ApplicantChoices;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierSubmitted;
import vn.motcua.events.dossier.Paper;
import vn.motcua.events.dossier.ProcedureVersion;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.projection.CorrectedDepartment;

/** What a dossier is about. */
final class Particulars implements Part {

    private final boolean erased;
    private final List<Paper> papers = new ArrayList<>();
    private String externalId;
    private boolean stateSecret;
    private ProcedureVersion procedure;
    private Department department;
    private Channel channel;
    private Applicant applicant;
    private String content;
    private ApplicantChoices choices;
    private Deed registered;
    private Deed accepted;

    /**
     * @param erased whether the applicant's data was erased: then it is left out, even where a key is still in memory
     */
    Particulars(boolean erased) {
        this.erased = erased;
    }

    @Override
    public void apply(DossierEvent event, Deed deed) {
        if (event instanceof DossierSubmitted submitted) {
            begin(submitted.procedure(), submitted.department(), Channel.ONLINE, submitted.papers(), deed);
            owner(submitted.applicant(), submitted.content());
            choices = submitted.choices();
        } else if (event instanceof DossierReceived received) {
            begin(received.procedure(), received.department(), received.channel(), received.papers(), deed);
            owner(received.applicant(), received.content());
            choices = received.choices();
            externalId = received.externalId();
            stateSecret = received.stateSecret();
        } else if (event instanceof DossierAccepted acceptance) {
            procedure = acceptance.procedure();
            accepted = deed;
        } else if (event instanceof SupplementProvided provided) {
            papers.addAll(provided.papers());
        } else if (event instanceof CorrectionApproved correction) {
            correct(correction.field(), correction.after());
        }
    }

    private void begin(ProcedureVersion under, Department decides, Channel by, List<Paper> handedIn, Deed deed) {
        procedure = under;
        department = decides;
        channel = by;
        papers.addAll(handedIn);
        registered = deed;
    }

    private void owner(Applicant owner, String about) {
        if (!erased) {
            applicant = owner;
            content = about;
        }
    }

    private void correct(CorrectableField field, String after) {
        switch (field) {
            case DEPARTMENT -> {
                CodedName named = CorrectedDepartment.of(after);
                department = new Department(named.code(), named.name());
            }
            case CHANNEL -> channel = Channel.valueOf(after);
            case CONTENT -> content = erased ? null : after;
            default -> applicant = applicant == null ? null : corrected(applicant, field, after);
        }
    }

    private static Applicant corrected(Applicant before, CorrectableField field, String after) {
        return new Applicant(
                before.kind(),
                field == CorrectableField.APPLICANT_NAME ? after : before.name(),
                field == CorrectableField.APPLICANT_IDENTITY_NUMBER ? after : before.identityNumber(),
                field == CorrectableField.APPLICANT_PHONE ? after : before.phone(),
                field == CorrectableField.APPLICANT_EMAIL ? after : before.email(),
                field == CorrectableField.APPLICANT_ADDRESS ? after : before.address());
    }

    String externalId() {
        return externalId;
    }

    boolean stateSecret() {
        return stateSecret;
    }

    ProcedureVersion procedure() {
        return procedure;
    }

    Department department() {
        return department;
    }

    Channel channel() {
        return channel;
    }

    Applicant applicant() {
        return applicant;
    }

    String content() {
        return content;
    }

    List<Paper> papers() {
        return papers;
    }

    ApplicantChoices choices() {
        return choices;
    }

    Deed registered() {
        return registered;
    }

    Deed accepted() {
        return accepted;
    }
}
