package org.zhixing.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.zhixing.shell.Texts;

/**
 * Hands letters to a gateway over HTTP. The letter's id goes along as {@code Idempotency-Key}, so that a gateway that
 * knows it delivers once what had to be sent twice; a cut connection says nothing, and the letter is sent again.
 */
class HttpCarrier implements Carrier {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Answers of the 400s that mean: later. */
    private static final Set<Integer> LATER = Set.of(408, 409, 425, 429);

    private final Channel channel;
    private final Gateways gateways;
    private final Texts texts;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpCarrier(Channel channel, Gateways gateways, Texts texts) {
        this.channel = channel;
        this.gateways = gateways;
        this.texts = texts;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public boolean isReady() {
        return gateways.find(channel).filter(Gateways.Gateway::active).isPresent();
    }

    @Override
    public void carry(Letter letter) throws NotCarried {
        var gateway = gateways.find(channel).orElseThrow(() -> new NotCarried("not-set-up", false));
        var request = HttpRequest.newBuilder(URI.create(gateway.address()))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", letter.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(BodyTemplate.fill(
                        gateway.body(),
                        Map.of(
                                "to", letter.address(),
                                "text", letter.brief(texts),
                                "id", letter.id().toString()))));
        if (!gateway.header().isEmpty()) {
            gateways.secretOf(gateway).ifPresent(secret -> request.header(gateway.header(), secret));
        }
        judge(gateway, answer(request.build(), gateway.timeoutSeconds()));
    }

    /** The whole answer within the time allowed, however slowly it comes. */
    private HttpResponse<byte[]> answer(HttpRequest request, int seconds) throws NotCarried {
        var coming = client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return coming.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            coming.cancel(true);
            throw new NotCarried("no-answer", false);
        } catch (ExecutionException failed) {
            var cause = failed.getCause();
            throw new NotCarried(cause instanceof IOException ? "no-connection" : "no-request", false);
        } catch (InterruptedException stopped) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotCarried("stopped", false);
        }
    }

    private static void judge(Gateways.Gateway gateway, HttpResponse<byte[]> answer) throws NotCarried {
        int status = answer.statusCode();
        if (status / 100 != 2) {
            throw new NotCarried("HTTP " + status, status / 100 == 4 && !LATER.contains(status));
        }
        if (!gateway.accepted().isEmpty()
                && !new String(answer.body(), StandardCharsets.UTF_8).contains(gateway.accepted())) {
            throw new NotCarried("not-as-agreed", false);
        }
    }
}
