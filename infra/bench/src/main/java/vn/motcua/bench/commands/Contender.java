package vn.motcua.bench.commands;

/** Something that is measured: its clients work from one thread each, many at a time. */
interface Contender extends AutoCloseable {

    /** The name in the report. */
    String name();

    /** A new client. */
    Client client();

    /** The clients of a round have done their work. */
    default void afterRound() {}

    @Override
    void close();

    /** One client. */
    interface Client {

        /** Does the next unit of work and returns when it is durable. */
        void next() throws Exception;
    }
}
