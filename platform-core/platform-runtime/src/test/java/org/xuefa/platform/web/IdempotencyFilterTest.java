package org.xuefa.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xuefa.api.MySittingsApi;
import org.xuefa.platform.identity.AccessRules;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

class IdempotencyFilterTest {
    private static final AccessRules RULES = new AccessRules();
    private final StoreInMemory store = new StoreInMemory();
    private final Ticking clock = new Ticking();
    private final IdempotencyClaims claims = new IdempotencyClaims(store, clock);

    @BeforeEach
    void wangCalls() {
        CurrentTenant.enter(new TenantId(1));
        CurrentCaller.enter(caller("wang"));
    }

    @AfterEach
    void nobodyCalls() {
        CurrentTenant.leave(null);
        CurrentCaller.leave();
    }

    @Test
    void refusesAnOperationThatNeedsAKeyWithoutOneOrWithAWrongOne() {
        assertRefused(new Exchange(null, "{}"), CommonProblem.IDEMPOTENCY_KEY_REQUIRED);
        assertRefused(new Exchange("short", "{}"), CommonProblem.IDEMPOTENCY_KEY_REQUIRED);
        assertRefused(new Exchange("with spaces in it", "{}"), CommonProblem.IDEMPOTENCY_KEY_REQUIRED);
    }

    @Test
    void letsOperationsPassThatNeedNoKey() throws IOException {
        var exchange = new Exchange(null, "{}", "saveMyAnswer");

        exchange.request();

        assertThat(exchange.aborted).isEmpty();
        assertThat(store.claims).isEmpty();
    }

    @Test
    void theFirstRequestRunsWithItsBodyAndTheSecondGetsTheSameStatusAndBytes() throws IOException {
        var first = new Exchange("key-00000001", "{\"a\":1}");
        first.request();
        assertThat(first.body()).isEqualTo("{\"a\":1}");
        first.respond(201, Map.of("id", "x"));

        var second = new Exchange("key-00000001", "{\"a\":1}");
        second.request();

        assertThat(second.aborted).hasValueSatisfying(response -> {
            assertThat(response).startsWith("201 ");
            assertThat(response).endsWith("{\"id\":\"x\"}");
        });
        assertThat(first.sent).isEqualTo("{\"id\":\"x\"}");
    }

    @Test
    void anotherPayloadIsRefusedAndASecondAtTheSameTimeIsToldToWait() throws IOException {
        new Exchange("key-00000001", "{\"a\":1}").request();

        assertRefused(new Exchange("key-00000001", "{\"a\":2}"), CommonProblem.IDEMPOTENCY_KEY_REUSED);
        assertRefused(new Exchange("key-00000001", "{\"a\":1}"), CommonProblem.IDEMPOTENCY_KEY_IN_FLIGHT);
    }

    @Test
    void anotherCallerMayUseTheSameKey() throws IOException {
        new Exchange("key-00000001", "{\"a\":1}").request();
        CurrentCaller.enter(caller("li"));

        var other = new Exchange("key-00000001", "{\"a\":2}");
        other.request();

        assertThat(other.aborted).isEmpty();
    }

    @Test
    void aServerErrorReleasesTheKeyAndARefusalIsKept() throws IOException {
        var broken = new Exchange("key-00000001", "{}");
        broken.request();
        broken.respond(503, Map.of());
        var again = new Exchange("key-00000001", "{}");
        again.request();
        assertThat(again.aborted).isEmpty();
        again.respond(422, Map.of("type", "/problems/credit-short"));

        var third = new Exchange("key-00000001", "{}");
        third.request();

        assertThat(third.aborted).hasValueSatisfying(response -> assertThat(response).startsWith("422 "));
    }

    @Test
    void anAnswerThatCannotBeNotedIsGivenAllTheSameAndNotedLater() throws IOException {
        var first = new Exchange("key-00000001", "{}");
        first.request();
        store.away = true;
        first.respond(201, Map.of("id", "x"));
        assertThat(first.sent).isEqualTo("{\"id\":\"x\"}");
        claims.round();
        store.away = false;
        assertRefused(new Exchange("key-00000001", "{}"), CommonProblem.IDEMPOTENCY_KEY_IN_FLIGHT);

        claims.round();
        var second = new Exchange("key-00000001", "{}");
        second.request();

        assertThat(second.aborted).hasValueSatisfying(response -> assertThat(response).isEqualTo("201 {\"id\":\"x\"}"));
    }

    @Test
    void aKeyThatCouldNotBeReleasedIsReleasedLaterAndSoIsOneThatMayHaveBeenClaimed() throws IOException {
        var failed = new Exchange("key-00000001", "{}");
        failed.request();
        store.away = true;
        failed.respond(503, Map.of());
        assertThatThrownBy(() -> new Exchange("key-00000002", "{}").request()).hasMessage("away");
        store.away = false;

        claims.round();

        var again = new Exchange("key-00000001", "{}");
        again.request();
        assertThat(again.aborted).isEmpty();
        assertThat(store.released).isEqualTo(2);
    }

    @Test
    void onlyARequestThatIsStillAtWorkIsRenewed() throws IOException {
        var slow = new Exchange("key-00000001", "{}");
        slow.request();
        claims.round();
        assertThat(store.renewed).isZero();

        clock.now = clock.now.plusSeconds(5);
        claims.round();
        assertThat(store.renewed).isOne();

        slow.respond(200, Map.of());
        claims.round();
        assertThat(store.renewed).isOne();
    }

    private void assertRefused(Exchange exchange, CommonProblem problem) {
        assertThatThrownBy(exchange::request).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private static Caller caller(String name) {
        return new Caller(name, name, name, Set.of(Role.LEARNER));
    }

    /** One request and its response, as far as the filter looks at them. */
    private final class Exchange {
        private final @Nullable String key;
        private final Map<String, Object> properties = new HashMap<>();
        private final IdempotencyFilter filter;
        private InputStream entity;
        private Optional<String> aborted = Optional.empty();
        private String sent = "";

        Exchange(@Nullable String key, String body) {
            this(key, body, "startMySitting");
        }

        Exchange(@Nullable String key, String body, String operation) {
            this.key = key;
            this.entity = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
            var method = Arrays.stream(MySittingsApi.class.getMethods()).filter(one -> one.getName().equals(operation)).findAny().orElseThrow();
            this.filter = new IdempotencyFilter(RULES, store, claims, new ResourceInfo() {
                @Override
                public Method getResourceMethod() {
                    return method;
                }

                @Override
                public Class<?> getResourceClass() {
                    return MySittingsApi.class;
                }
            }) {
                @Override
                void replay(ContainerRequestContext request, IdempotencyStore.Answer answer) {
                    aborted = Optional.of(answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8));
                }
            };
        }

        void request() throws IOException {
            filter.filter(requestContext());
        }

        String body() throws IOException {
            return new String(entity.readAllBytes(), StandardCharsets.UTF_8);
        }

        void respond(int status, Object answer) throws IOException {
            filter.filter(requestContext(), play(ContainerResponseContext.class, (name, arguments) -> switch (name) {
                case "getStatus" -> status;
                case "hasEntity" -> true;
                case "getEntity" -> answer;
                case "getMediaType" -> MediaType.APPLICATION_JSON_TYPE;
                case "setEntity" -> {
                    sent = new String((byte[]) arguments[0], StandardCharsets.UTF_8);
                    yield null;
                }
                default -> null;
            }));
        }

        private ContainerRequestContext requestContext() {
            return play(ContainerRequestContext.class, (name, arguments) -> switch (name) {
                case "getHeaderString" -> key;
                case "getEntityStream" -> entity;
                case "setEntityStream" -> entity = (InputStream) arguments[0];
                case "setProperty" -> properties.put((String) arguments[0], arguments[1]);
                case "getProperty" -> properties.get((String) arguments[0]);
                case "removeProperty" -> properties.remove((String) arguments[0]);
                case "getUriInfo" -> play(UriInfo.class, (_, _) -> URI.create("http://localhost/api/v1/cities/wuwei/my/sittings"));
                default -> null;
            });
        }
    }

    private interface Part {
        @Nullable Object answer(String name, Object[] arguments);
    }

    private static <T> T play(Class<T> type, Part part) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> part.answer(method.getName(), arguments)));
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-10-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Claims as the database keeps them, without time. */
    private static final class StoreInMemory extends IdempotencyStore {
        private final Map<String, String> claims = new HashMap<>();
        private final Map<String, Answer> answers = new HashMap<>();
        private boolean away;
        private int released;
        private int renewed;

        private void reached() {
            if (away) {
                throw new IllegalStateException("away");
            }
        }

        @Override
        public boolean claim(String id, String payloadHash, UUID claim) {
            reached();
            return claims.putIfAbsent(id, payloadHash) == null;
        }

        @Override
        public Optional<Answer> earlier(String id, String payloadHash) {
            if (!claims.get(id).equals(payloadHash)) {
                throw new Refusal(CommonProblem.IDEMPOTENCY_KEY_REUSED);
            }
            if (!answers.containsKey(id)) {
                throw new Refusal(CommonProblem.IDEMPOTENCY_KEY_IN_FLIGHT);
            }
            return Optional.of(answers.get(id));
        }

        @Override
        public void finish(String id, UUID claim, Answer answer) {
            reached();
            answers.put(id, answer);
        }

        @Override
        public void release(String id, UUID claim) {
            reached();
            released++;
            claims.remove(id);
        }

        @Override
        public void renew(String id, UUID claim) {
            reached();
            renewed++;
        }

        @Override
        public int forgetOld() {
            return 0;
        }
    }
}
