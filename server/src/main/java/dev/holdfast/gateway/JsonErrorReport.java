package dev.holdfast.gateway;

import dev.holdfast.webapi.ErrorAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Says in JSON what Tomcat refused before the request came to Holdfast, such as a path that cannot be decoded. */
public class JsonErrorReport extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0 || !response.setErrorReported())
            return;
        var body = switch (HttpStatus.resolve(status)) {
            case BAD_REQUEST -> ErrorAnswers.message("Specified request cannot be processed.");
            case NOT_FOUND -> ErrorAnswers.message("Request does not match any route.");
            case METHOD_NOT_ALLOWED ->
                ErrorAnswers.message("The " + request.getMethod() + " HTTP method is not supported.");
            case INTERNAL_SERVER_ERROR -> ErrorAnswers.internalError(request.getRequest());
            case null -> ErrorAnswers.message("");
            case HttpStatus other -> ErrorAnswers.message(other.getReasonPhrase());
        };
        try {
            ErrorAnswers.write(status, body, response.getResponse());
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
