package org.zhixing.bench.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhixing.bench.Figures;
import org.zhixing.bench.Machine;
import org.zhixing.bench.Meter;
import org.zhixing.bench.Row;
import org.zhixing.bench.Scope;
import org.zhixing.bench.product.Product;

/**
 * List, docket and workbench of an officer who sees everything, at growing numbers of dockets, over 32 connections. The
 * peer draws the list and the workbench in Thymeleaf from the same page record; the limit answers the same request with
 * bytes drawn before.
 */
public final class PagesBench {

    private static final String LIST = "/dockets";
    private static final String WORKBENCH = "/workbench";

    private final Scope scope;
    private final Product product;
    private final Readers readers;
    private final Meter meter;
    private final int times;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Double> ratios = new LinkedHashMap<>();

    private PagesBench(Scope scope, Product product, Readers readers) {
        this.scope = scope;
        this.product = product;
        this.readers = readers;
        this.meter = product.meter();
        this.times = scope.quick() ? 96 : 640;
    }

    public static Figures run(Scope scope, Machine machine) throws Exception {
        Map<String, Object> sample = Map.of("zhixing.sample", true, "zhixing.sample-factor", 0.1);
        try (var product = Product.start(context -> context.registerBean(Drawings.class), sample)) {
            machine.with("postgresql", product.postgresVersion())
                    .withLibrary("thymeleaf")
                    .withLibrary("jte-runtime");
            try (var readers = new Readers(product.port(), Officer.signIn(product))) {
                return new PagesBench(scope, product, readers).run();
            }
        }
    }

    private Figures run() throws Exception {
        var docket = "/dockets/"
                + product.jdbc()
                        .queryForObject(
                                "SELECT id FROM supervision.docket WHERE state = 'ACKNOWLEDGED' ORDER BY id LIMIT 1",
                                String.class);
        var pages = List.of(LIST, docket, WORKBENCH);
        var dockets = new ManyDockets(product);
        var sizes = scope.quick()
                ? List.of(1_000, 10_000)
                : List.of(10_000, scope.size(100_000, 20_000), scope.size(1_000_000, 40_000));
        var ours = new LinkedHashMap<String, List<Row>>();
        double thymeleaf = Double.MAX_VALUE;
        double query = Double.MAX_VALUE;
        for (int size : sizes) {
            dockets.fill(size);
            for (var page : pages) {
                var name = page.startsWith(LIST + "/") ? "docket" : page.substring(1);
                boolean peer = !name.equals("docket");
                var found = measure(page, name + " " + size, peer);
                ours.computeIfAbsent(name, same -> new ArrayList<>()).add(found.get(0));
                double ofLimit = 1 / found.get(0).timesAsLongAs(found.get(1));
                ratios.put("query.rate." + name + "." + size, ofLimit);
                query = Math.min(query, ofLimit);
                if (peer) {
                    double ofPeer = found.get(2).timesAsLongAs(found.get(0));
                    ratios.put("thymeleaf.rate." + name + "." + size, ofPeer);
                    thymeleaf = Math.min(thymeleaf, ofPeer);
                }
            }
        }
        double growth = 0;
        for (var page : ours.entrySet()) {
            var first = page.getValue().get(0);
            var last = page.getValue().get(page.getValue().size() - 1);
            double grown = last.spread().median() / first.spread().median();
            ratios.put("growth." + page.getKey(), grown);
            growth = Math.max(growth, grown);
        }
        ratios.put("thymeleaf.rate", thymeleaf);
        ratios.put("query.rate", query);
        ratios.put("growth", growth);
        return new Figures("pages", scope.quick(), rows, ratios);
    }

    /** Ours, the limit and, where there is one, the peer, in turn. */
    private List<Row> measure(String address, String name, boolean peer) throws Exception {
        product.bean(Drawings.class).keep(address, readers.page(address, Drawing.OURS));
        var found = new ArrayList<Row>();
        found.add(new Row("ours, " + name, times));
        found.add(new Row("constant, " + name, times));
        if (peer) {
            found.add(new Row("thymeleaf, " + name, times));
        }
        var drawings = List.of(Drawing.OURS, Drawing.CONSTANT, Drawing.THYMELEAF);
        for (int round = -1; round < scope.rounds(); round++) {
            for (int i = 0; i < found.size(); i++) {
                var drawing = drawings.get(i);
                var one = meter.of(() -> readers.read(address, drawing, times));
                if (round >= 0) {
                    found.get(i).add(one);
                }
            }
        }
        System.err.println(name + ": "
                + found.stream()
                        .map(row -> String.format("%.3f s", row.spread().median()))
                        .toList());
        rows.addAll(found);
        return found;
    }
}
