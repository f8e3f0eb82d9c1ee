package org.zhixing.proposal.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Ids;
import org.zhixing.paper.Block;
import org.zhixing.paper.Draft;
import org.zhixing.paper.Issued;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.shell.Texts;

/** One letter (复函) to each signer; letters are Chinese always. Addresses and contacts never stand on them. */
@Component("proposalLetters")
class Letters {

    private final ProposalRows rows;
    private final Papers papers;
    private final Catalogue catalogue;
    private final Units units;
    private final Texts texts;

    Letters(ProposalRows rows, Papers papers, Catalogue catalogue, Units units, MessageSource messages) {
        this.rows = rows;
        this.papers = papers;
        this.catalogue = catalogue;
        this.units = units;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** The reply itself; which sheet went to whom is kept. */
    List<Issued> reply(Reply reply, ProposalScene scene) {
        var proposal = scene.proposal();
        var body = new ArrayList<Block>();
        String grade = catalogue
                .grade(reply.grade())
                .map(one -> texts.t("proposal.graded", one.code(), one.name()))
                .orElse(reply.grade());
        body.add(new Block.Line(texts.t("proposal.letter.grade"), grade));
        body.add(new Block.Paragraph(texts.t(
                "proposal.letter.opening." + proposal.kind().name(),
                proposal.body(),
                proposal.number(),
                proposal.title())));
        paragraphs(body, reply.text());
        var promises = scene.dossier().promisesOf(reply.id());
        if (!promises.isEmpty()) {
            body.add(new Block.Heading(texts.t("proposal.letter.promises")));
            promises.forEach(one -> body.add(new Block.Paragraph(texts.t(
                    "proposal.letter.promise",
                    one.place(),
                    one.text(),
                    String.valueOf(one.due().getYear()),
                    String.valueOf(one.due().getMonthValue()),
                    String.valueOf(one.due().getDayOfMonth())))));
        }
        body.add(new Block.Paragraph(
                texts.t("proposal.letter.closing." + proposal.kind().name())));
        var issued = issue("proposal.letter.title." + proposal.kind().name(), body, copies(reply.copies()), scene);
        var letters = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < issued.size(); i++) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("reply", reply.id());
            row.put("signer", scene.dossier().signers().get(i).place());
            row.put("paper", issued.get(i).draft().id());
            letters.add(row);
        }
        rows.insert("letter", letters);
        return issued;
    }

    /** What became of something promised goes back to each signer. */
    List<Issued> afterwards(Promise promise, String words, boolean done, ProposalScene scene) {
        var body = new ArrayList<Block>();
        body.add(new Block.Paragraph(texts.t(
                "proposal.letter.afterwards",
                scene.proposal().body(),
                scene.proposal().number(),
                scene.proposal().title(),
                promise.text())));
        body.add(new Block.Paragraph(texts.t(done ? "proposal.letter.done" : "proposal.letter.given-up")));
        paragraphs(body, words);
        String copies = scene.dossier().replies().stream()
                .filter(one -> one.id().equals(promise.reply()))
                .map(Reply::copies)
                .findFirst()
                .orElse("");
        return issue("proposal.letter.title.afterwards", body, copies(copies), scene);
    }

    private List<Issued> issue(String title, List<Block> body, List<String> copies, ProposalScene scene) {
        var proposal = scene.proposal();
        var issuer = scene.handling().unit();
        String name = units.name(issuer, scene.today());
        var drafts = scene.dossier().signers().stream()
                .map(signer -> new Draft(
                        letterId(),
                        PaperForm.REPLY_LETTER,
                        proposal.id().subject(),
                        issuer,
                        name,
                        List.of(texts.t("proposal.letter.to." + proposal.kind().name(), signer.name())),
                        texts.t(title, proposal.body(), proposal.number()),
                        List.copyOf(body),
                        copies))
                .toList();
        return papers.issue(drafts, scene.at(), scene.actor());
    }

    private static UUID letterId() {
        return Ids.next();
    }

    private static void paragraphs(List<Block> body, String words) {
        words.lines().filter(line -> !line.isBlank()).forEach(line -> body.add(new Block.Paragraph(line.strip())));
    }

    /** As written, separated by whatever people separate names with. */
    private List<String> copies(String written) {
        return Arrays.stream(written.split(texts.t("proposal.letter.separators")))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
