package dev.holdfast.bench;

import dev.holdfast.bench.HttpConnection.Answer;
import java.io.IOException;
import java.util.function.Supplier;

/** A client of the REST API: a connection, and what it is used for over and over. */
record Calls(HttpConnection connection, Work work) implements Load.Client {

    /** One piece of work, of one call or several; its last answer tells whether it went well. */
    @FunctionalInterface
    interface Work {
        Answer on(HttpConnection connection) throws IOException;
    }

    static Load.Connect doing(int port, Work work) {
        return () -> new Calls(new HttpConnection(port), work);
    }

    static Load.Connect sending(int port, Supplier<byte[]> request) {
        return doing(port, connection -> connection.send(request.get()));
    }

    @Override
    public boolean once() throws IOException {
        return work.on(connection).isOk();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
