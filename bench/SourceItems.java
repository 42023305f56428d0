import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.StringJoiner;

/**
 * How many source items a second a running server takes through {@code POST /V1/inventory/source-items}.
 *
 * <pre>
 * HOLDFAST_ADMIN_PASSWORD=… java bench/SourceItems.java [--url=http://localhost:8080] [--user=admin] [--rows=10000] [--rounds=20]
 * </pre>
 *
 * One client sends whole lists one after the other, each round with other quantities, so that every row and its movement is written. The first
 * half of the rounds warms up; the second half counts. It leaves a source {@code bench} with its items behind.
 */
public class SourceItems {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] args) throws Exception {
        var url = option(args, "url", "http://localhost:8080");
        int rows = Integer.parseInt(option(args, "rows", "10000"));
        int rounds = Integer.parseInt(option(args, "rounds", "20"));
        var token = token(url, option(args, "user", "admin"), System.getenv("HOLDFAST_ADMIN_PASSWORD"));
        post(url + "/rest/V1/inventory/sources", token, """
                {"source":{"source_code":"bench","name":"Bench","enabled":true,"postcode":"0","country_id":"DE"}}""");

        var rates = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            var body = items(rows, round);
            long start = System.nanoTime();
            post(url + "/rest/V1/inventory/source-items", token, body);
            double rate = rows / ((System.nanoTime() - start) / 1e9);
            System.out.printf("round %2d  %,9.0f rows/s%n", round + 1, rate);
            if (round >= rounds / 2) rates.add(rate);
        }
        var sorted = rates.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf("median of the last %d rounds: %,.0f rows/s (%,d rows a request)%n", sorted.length, sorted[sorted.length / 2], rows);
    }

    private static String items(int rows, int round) {
        var items = new StringJoiner(",", "{\"sourceItems\":[", "]}");
        for (int row = 0; row < rows; row++) {
            items.add("{\"sku\":\"bench-%d\",\"source_code\":\"bench\",\"quantity\":%d,\"status\":1}"
                    .formatted(row, 1 + (row + round) % 1000));
        }
        return items.toString();
    }

    private static String token(String url, String user, String password) throws Exception {
        if (password == null) {
            System.err.println("Set HOLDFAST_ADMIN_PASSWORD to the password of " + user + ".");
            System.exit(2);
        }
        var body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(user, password);
        return post(url + "/rest/V1/integration/admin/token", null, body).replace("\"", "");
    }

    private static String post(String url, String token, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (token != null) request.header("Authorization", "Bearer " + token);
        var response = HTTP.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            System.err.println(url + " answered " + response.statusCode() + ": " + response.body());
            System.exit(1);
        }
        return response.body();
    }

    private static String option(String[] args, String name, String otherwise) {
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith("--" + name + "="))
                .map(arg -> arg.substring(name.length() + 3))
                .findFirst()
                .orElse(otherwise);
    }
}
