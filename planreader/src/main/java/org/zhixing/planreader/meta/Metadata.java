package org.zhixing.planreader.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.LeadConvention;
import org.zhixing.planreader.PlanMeta;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.text.Seeker;
import org.zhixing.planreader.unit.NameLists;

/** Reads what a document says about itself: from its head, its signature and its sentences on the leading group. */
public final class Metadata {
    private static final Seeker DEFAULTS = Seeker.of(
            "(?:各项|以上|上述|全部|所有)(?:工作|任务|事项)?,?(?:均|都)(?:须|应|要)?由(?<who>[^,。;]{2,30}?)(?:同步|共同|配合)(?:抓好)?(?:落实|实施|配合)");
    private static final Pattern STATUS = Pattern.compile("(?:现行)?有效|失效|已失效|尚未(?:施行|生效)|废止|已废止|部分(?:失效|有效)|已修改");

    private final Scan scan;
    private final NameLists lists;
    private final Head head;
    private final RunOnHead runOn;
    private final HeadKeys keys;

    public Metadata(String source, Scan scan, NameLists lists) {
        this.scan = scan;
        this.lists = lists;
        this.head = new Head(source);
        this.runOn = new RunOnHead(head);
        this.keys = new HeadKeys(head);
    }

    /** Everything the document says about itself. */
    public PlanMeta read(@Nullable Field<LeadConvention> convention) {
        Titles titles = new Titles(head, scan);
        Field<String> title = titles.title();
        List<Field<String>> issuers = new Issuers(head, runOn, keys).issuers(title);
        Field<String> issuer = issuers.isEmpty() ? null : issuers.get(0);
        LeadingGroup group = LeadingGroup.read(scan, lists);
        return new PlanMeta(
                title,
                issuer,
                issuers.isEmpty() ? List.of() : issuers.subList(1, issuers.size()),
                new OwnNumber(head, keys).number(),
                new Signing(head, runOn, keys).date(),
                keys.date("发布日期|发布时间|公开日期|公布日期", "published"),
                keys.keyed("有效性|时效性|状态|是否有效|效力状态", STATUS, "status-label"),
                new Recipients(head, runOn).find(title),
                titles.type(title),
                convention,
                defaults(),
                group.people(),
                group.office(),
                group.director());
    }

    private List<Field<String>> defaults() {
        Matcher m = DEFAULTS.on(scan.text());
        List<Field<String>> out = new ArrayList<>();
        if (DEFAULTS.find(m, scan.text(), 0, scan.length())) {
            lists.cut(m.start("who"), m.end("who"))
                    .forEach(n -> out.add(Field.sure(n.words(), scan.span(n.start(), n.end()), "default-support")));
        }
        return out;
    }
}
