package dev.holdfast.webapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What lies around each call of a {@link Route}: after its request was let in and read, before its answer is written. The
 * gateway decides it; it stands here because the gateway is built upon this package.
 */
public interface HandlerCalls {

    /**
     * What is to be written as the answer: what the call returned, or what stands for it.
     *
     * @param call the route with its request. It binds the parameters anew each time, so one that came to nothing can be made again
     */
    @Nullable
    Object around(
            HttpServletRequest request, HttpServletResponse response, Route route, Callable<@Nullable Object> call)
            throws Exception;
}
