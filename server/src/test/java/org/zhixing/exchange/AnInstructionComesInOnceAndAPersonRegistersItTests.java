package org.zhixing.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhixing.As;
import org.zhixing.act.Actor;
import org.zhixing.supervision.InstructionId;

/** Practice 2 and 6: what the office system has registered is not typed again; a person registers it, with its image. */
class AnInstructionComesInOnceAndAPersonRegistersItTests extends ExchangeTest {

    @Autowired
    OfferedInstructions offered;

    @Autowired
    WebApplicationContext context;

    private static String instruction(String number, String leader, String text) {
        return """
                {"number":"%s","leader":"%s","givenOn":"2026-03-02","text":"%s","instructionClass":"FOR_ACTION",
                 "title":"关于老旧管网改造的请示","from":"云泽市财政局","paperNumber":"云财〔2026〕3号"}"""
                .formatted(number, leader, text);
    }

    private Answer hand(String token, String... instructions) {
        return call(
                "POST", "/api/v1/instructions", token, "{\"instructions\":[" + String.join(",", instructions) + "]}");
    }

    private static String result(Answer answer, int place) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("items").get(place).get("result").asString();
    }

    private UUID waiting(String number) {
        return offered.waiting(city.actor(OFFICER)).stream()
                .filter(one -> one.offered().number().equals(number))
                .map(WaitingInstruction::id)
                .findFirst()
                .orElseThrow();
    }

    private String page(String path, Actor actor, int status) throws Exception {
        var answer = mvc().perform(MockMvcRequestBuilders.get(path).with(As.actor(actor)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private MockMvc mvc() {
        return MockMvcBuilders.webAppContextSetup(context).build();
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void theSameWordsTwiceAreOneAndTheOfficerFindsTheFormFilledIn() throws Exception {
        var system = connect(Right.GIVE_INSTRUCTIONS);
        assertThat(result(hand(system.token(), instruction("P-1", "林知远", "请抓紧办。")), 0))
                .isEqualTo("RECEIVED");
        assertThat(result(hand(system.token(), instruction("P-1", "林知远", "请抓紧办。")), 0))
                .isEqualTo("SAME");
        assertThat(result(hand(system.token(), instruction("P-1", "林知远", "请抓紧办理。")), 0))
                .isEqualTo("REPLACED");
        var id = waiting("P-1");

        assertThat(page("/exchange", city.actor(OFFICER), 200)).contains("/instructions/new?offer=" + id);
        var form = Jsoup.parse(page("/instructions/new?offer=" + id, city.actor(OFFICER), 200));
        assertThat(form.select("textarea[name=text]").text()).isEqualTo("请抓紧办理。");
        assertThat(form.select("select[name=leader] option[selected]").text()).contains("林知远");
        assertThat(form.select("input[name=title]").val()).isEqualTo("关于老旧管网改造的请示");
        assertThat(form.select("input[name=number]").val()).isEqualTo("云财〔2026〕3号");
        assertThat(form.select("select[name=class] option[selected]").val()).isEqualTo("FOR_ACTION");

        var refused = register(form, id, false);
        assertThat(refused.getStatus()).as("the image is missing").isEqualTo(422);
        assertThat(refused.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .as("what it belongs to is not forgotten")
                .contains(id.toString());
        hand(system.token(), instruction("P-1", "林知远", "请抓紧办理，月底前报结果。"));
        assertThat(register(form, id, true).getStatus())
                .as("other words came while the form was open")
                .isEqualTo(422);
        form = Jsoup.parse(page("/instructions/new?offer=" + id, city.actor(OFFICER), 200));
        assertThat(register(form, id, true).getStatus()).isEqualTo(302);
        var told =
                call("GET", "/api/v1/instructions", system.token(), "").json().get("instructions");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).get("state").asString()).isEqualTo("REGISTERED");
        assertThat(result(hand(system.token(), instruction("P-1", "林知远", "改了。")), 0))
                .isEqualTo("DECIDED_BEFORE");
        var twice = register(form, id, true);
        assertThat(twice.getStatus()).as("nobody registers it twice").isEqualTo(422);
        assertThat(twice.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .as("and the form does not become one without an offer")
                .contains(id.toString());
    }

    private org.springframework.mock.web.MockHttpServletResponse register(Document form, UUID offer, boolean image)
            throws Exception {
        MockMultipartHttpServletRequestBuilder request = MockMvcRequestBuilders.multipart("/instructions");
        if (image) {
            request.file(new MockMultipartFile("files", "批示.png", "image/png", png()));
        }
        request.param(
                        "leader",
                        form.select("select[name=leader] option[selected]").val())
                .param("offered", form.select("input[name=offered]").val())
                .param("givenOn", "2026-03-02")
                .param("form", "PAPER")
                .param("text", "请抓紧办理。")
                .param("class", "FOR_ACTION")
                .param("title", "关于老旧管网改造的请示")
                .param("from", "云泽市财政局")
                .param("number", "云财〔2026〕3号")
                .param("copies", "1")
                .param("offer", offer.toString())
                .with(As.actor(city.actor(OFFICER)));
        return mvc().perform(request).andReturn().getResponse();
    }

    @Test
    void whatIsWrongIsSaidAndNothingOfItKept() {
        var system = connect(Right.GIVE_INSTRUCTIONS);
        var answer = hand(
                system.token(),
                instruction("P-2", "", "请办。"),
                instruction("P-3", "林知远", "机密★10年 请办。"),
                instruction("P-4", "林知远", "请办。").replace("FOR_ACTION", "SOON"),
                instruction("P-5", "林知远", "请办。").replace("2026-03-02", "三月二日"),
                instruction("P-6", "林知远", "请办。"),
                instruction("P-6", "林知远", "请办。"),
                instruction("P-9", "林知远", "请办。").replace("云财〔2026〕3号", "机密★"),
                instruction("P-10", "林知远".repeat(30), "请办。"));
        for (int place : List.of(0, 1, 2, 3, 5, 6, 7)) {
            assertThat(result(answer, place)).as("item " + place).isEqualTo("REFUSED");
            assertThat(answer.json().get("items").get(place).get("problems")).isNotEmpty();
        }
        assertThat(result(answer, 4)).isEqualTo("RECEIVED");
        assertThat(call("POST", "/api/v1/instructions", system.token(), "[").status())
                .isEqualTo(400);
        assertThat(call("GET", "/api/v1/instructions", system.token(), "")
                        .json()
                        .get("instructions"))
                .hasSize(1);
    }

    @Test
    void whoMustNotCannotAndWhoDeclinesSaysWhy() throws Exception {
        var matters = connect(Right.GIVE_MATTERS);
        assertThat(hand(matters.token(), instruction("P-7", "林知远", "请办。")).status())
                .isEqualTo(403);
        assertThat(call("GET", "/api/v1/instructions", matters.token(), "").status())
                .isEqualTo(403);
        var system = connect(Right.GIVE_INSTRUCTIONS);
        hand(system.token(), instruction("P-8", "林知远", "请办。"));
        var id = waiting("P-8");
        var unit = city.actor("吴常清");
        assertThat(offered.waiting(unit)).isEmpty();
        assertThat(offered.waiting(id, unit)).isEmpty();
        assertThat(offered.registered(id, "", InstructionId.next(), clock.now(), unit)
                        .isDone())
                .isFalse();
        assertThat(offered.decline(List.of(id), "不属本级。", clock.now(), unit).isDone())
                .isFalse();
        assertThat(offered.decline(List.of(id), " ", clock.now(), city.actor(OFFICER))
                        .isDone())
                .isFalse();
        page("/instructions/new?offer=" + UUID.randomUUID(), city.actor(OFFICER), 404);

        assertThat(offered.decline(List.of(id), "不属本级。", clock.now(), city.actor(OFFICER)))
                .isEqualTo(org.zhixing.act.Outcome.done(1));
        assertThat(offered.waiting(id, city.actor(OFFICER))).isEmpty();
        assertThat(call("GET", "/api/v1/instructions", system.token(), "")
                        .json()
                        .get("instructions")
                        .get(0)
                        .get("reason")
                        .asString())
                .isEqualTo("不属本级。");
    }
}
