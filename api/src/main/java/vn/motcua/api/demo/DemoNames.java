package vn.motcua.api.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import vn.motcua.events.dossier.Applicant;

/**
 * Invents people and businesses; the same random source gives the same ones. Identity numbers begin with 000 and phone
 * numbers with 0000, which nobody's do; e-mail addresses end in a domain reserved for examples (RFC 2606).
 */
record DemoNames(
        List<String> family,
        List<String> womenMiddle,
        List<String> women,
        List<String> menMiddle,
        List<String> men,
        List<String> businessActivities,
        List<String> businessNames,
        List<String> places) {

    static DemoNames load() {
        return DemoFacts.read("names.json", DemoNames.class);
    }

    /** A full name, women and men alike. */
    String person(RandomGenerator random) {
        boolean woman = random.nextBoolean();
        return String.join(
                " ",
                any(family, random),
                any(woman ? womenMiddle : menMiddle, random),
                any(woman ? women : men, random));
    }

    /** The owner of a dossier, four of five times a citizen. */
    Applicant applicant(RandomGenerator random, int number) {
        boolean citizen = random.nextInt(5) > 0;
        return new Applicant(
                citizen ? Applicant.Kind.CITIZEN : Applicant.Kind.BUSINESS,
                citizen ? person(random) : business(random),
                citizen ? "000%09d".formatted(number) : "00%08d".formatted(number),
                "0000%06d".formatted(number),
                random.nextInt(3) == 0 ? "ho-so-%d@example.com".formatted(number) : null,
                any(places, random) + ", Thanh Hóa");
    }

    private String business(RandomGenerator random) {
        return "Công ty TNHH %s %s".formatted(any(businessActivities, random), any(businessNames, random));
    }

    private static String any(List<String> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }
}
