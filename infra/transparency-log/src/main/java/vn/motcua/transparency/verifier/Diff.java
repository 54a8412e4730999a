package vn.motcua.transparency.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;
import vn.motcua.transparency.Sentence;

/** Compares a newer export with an older one that somebody kept; the newer may go on where the older ends. */
final class Diff {

    private Diff() {}

    /**
     * @return what is proved and what is not
     * @throws MalformedException if a line is not an event
     * @throws RejectedException naming the first position where they differ, and the fields; never what is in them
     */
    static Sentence check(ExportReader kept, ExportReader newer)
            throws IOException, MalformedException, RejectedException {
        long same = 0;
        ExportedEvent before = kept.next();
        ExportedEvent now = newer.next();
        while (before != null) {
            compare(before, now);
            same++;
            before = kept.next();
            now = newer.next();
        }
        long more = 0;
        for (; now != null; now = newer.next()) {
            more++;
        }
        return new Sentence(
                ("PROVED: the %d events of the kept export are, byte for byte and in order, the first of the "
                                + "newer one, which has %d more; NOT PROVED: that the kept export is what the log has signed, for "
                                + "which there is fsck.")
                        .formatted(same, more),
                ("ĐÃ CHỨNG MINH: %d sự kiện của bản kết xuất đã giữ đúng từng byte và đúng thứ tự là phần đầu "
                                + "của bản mới, bản mới có thêm %d sự kiện; CHƯA CHỨNG MINH: bản đã giữ đúng là những gì sổ đã "
                                + "ký, việc đó dùng lệnh fsck.")
                        .formatted(same, more));
    }

    private static void compare(ExportedEvent before, ExportedEvent now) throws RejectedException {
        if (now == null) {
            throw Wording.altered(
                    before.position(),
                    before.position(),
                    "the newer export ends before it",
                    "bản mới kết thúc trước vị trí đó");
        }
        List<String> fields = differences(before, now);
        if (!fields.isEmpty()) {
            String names = String.join(", ", fields);
            throw Wording.altered(
                    before.position(),
                    before.position(),
                    "the exports differ in " + names,
                    "hai bản kết xuất khác nhau ở " + names);
        }
    }

    private static List<String> differences(ExportedEvent before, ExportedEvent now) {
        List<String> fields = new ArrayList<>();
        note(fields, "position", before.position() == now.position());
        note(fields, "eventId", before.eventId().equals(now.eventId()));
        note(fields, "aggregateType", before.aggregateType().equals(now.aggregateType()));
        note(fields, "aggregateId", before.aggregateId().equals(now.aggregateId()));
        note(fields, "sequenceNumber", before.sequenceNumber() == now.sequenceNumber());
        note(fields, "payloadType", before.payloadType().equals(now.payloadType()));
        note(fields, "revision", before.revision().equals(now.revision()));
        note(fields, "recordedAtMicros", before.recordedAtMicros() == now.recordedAtMicros());
        note(fields, "payload", Arrays.equals(before.payload(), now.payload()));
        note(fields, "metadata", Arrays.equals(before.metadata(), now.metadata()));
        boolean bothKept = before.leafHash().isPresent() && now.leafHash().isPresent();
        note(
                fields,
                "leafHash",
                !bothKept
                        || Arrays.equals(before.leafHash().get(), now.leafHash().get()));
        return fields;
    }

    private static void note(List<String> fields, String name, boolean same) {
        if (!same) {
            fields.add(name);
        }
    }
}
