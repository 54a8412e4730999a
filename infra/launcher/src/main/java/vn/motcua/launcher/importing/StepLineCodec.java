package vn.motcua.launcher.importing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A line as bytes, for the temporary file of one import only: instants as microseconds, absent values marked. */
final class StepLineCodec {

    private static final long ABSENT = Long.MIN_VALUE;

    private StepLineCodec() {}

    static void write(StepLine line, DataOutputStream out) throws IOException {
        DossierFacts facts = line.facts();
        out.writeLong(line.line());
        out.writeUTF(line.dossier());
        writeText(facts.department(), out);
        out.writeByte(facts.channel().ordinal());
        writeInstant(facts.received(), out);
        writeInstant(facts.due(), out);
        writeInstant(facts.finished(), out);
        out.writeUTF(line.step());
        out.writeUTF(line.officer());
        writeText(line.group(), out);
        out.writeByte(line.transition().ordinal());
        writeInstant(line.at(), out);
    }

    static StepLine read(DataInputStream in) throws IOException {
        long number = in.readLong();
        String dossier = in.readUTF();
        DossierFacts facts = new DossierFacts(
                readText(in), ImportChannel.values()[in.readByte()], readInstant(in), readInstant(in), readInstant(in));
        return new StepLine(
                number,
                dossier,
                facts,
                in.readUTF(),
                in.readUTF(),
                readText(in),
                Transition.values()[in.readByte()],
                readInstant(in));
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static String readText(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    private static void writeInstant(Instant instant, DataOutputStream out) throws IOException {
        out.writeLong(instant == null ? ABSENT : ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    private static Instant readInstant(DataInputStream in) throws IOException {
        long micros = in.readLong();
        return micros == ABSENT ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
