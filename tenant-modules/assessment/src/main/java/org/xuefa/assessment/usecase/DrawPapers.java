package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xuefa.assessment.domain.Blueprint;
import org.xuefa.assessment.domain.Blueprints;
import org.xuefa.assessment.domain.Paper;
import org.xuefa.assessment.domain.PaperDraw;
import org.xuefa.assessment.domain.PaperItem;
import org.xuefa.assessment.domain.Papers;
import org.xuefa.assessment.domain.QuestionBank;
import org.xuefa.platform.persistence.Ids;

/** Keeps a stock of papers drawn ahead of demand, and draws one at start when the stock is empty. */
@ApplicationScoped
public class DrawPapers {
    /** A paper is compared with so many drawn before it; the most questions it shares with one of them is stored. */
    private static final int COMPARED = 200;

    private static final int TRIES = 20;
    private final Blueprints blueprints;
    private final QuestionBank bank;
    private final Papers papers;
    private final Clock clock;
    private final SecureRandom seeds = new SecureRandom();

    protected DrawPapers() {
        this(null, null, null, null);
    }

    @Inject
    public DrawPapers(Blueprints blueprints, QuestionBank bank, Papers papers, Clock clock) {
        this.blueprints = blueprints;
        this.bank = bank;
        this.papers = papers;
        this.clock = clock;
    }

    /** Published blueprints of the city. */
    @Transactional
    public List<Blueprint> published() {
        return blueprints.published();
    }

    /** Draws at most so many papers; how many were drawn. Nothing when another node is at it, or the stock is full. */
    @Transactional
    public int topUp(UUID blueprintId, int batch) {
        var found = blueprints.lockUnlessBusy(blueprintId).filter(Blueprint::isPublished);
        if (found.isEmpty()) {
            return 0;
        }
        var blueprint = found.get();
        int wanted = (int) Math.min(batch, blueprint.stockTarget() - papers.stock(blueprint));
        if (wanted <= 0) {
            return 0;
        }
        var draw = new PaperDraw(blueprint.publishedDesign(), bank.pool());
        var earlier = new ArrayList<>(papers.recent(blueprint, COMPARED));
        int drawn = 0;
        while (drawn < wanted && add(draw, blueprint, earlier).isPresent()) {
            drawn++;
        }
        return drawn;
    }

    /** A paper for a start that found no stock. */
    public Optional<Paper> drawNow(Blueprint blueprint) {
        return add(new PaperDraw(blueprint.publishedDesign(), bank.pool()), blueprint, new ArrayList<>(papers.recent(blueprint, COMPARED)));
    }

    private Optional<Paper> add(PaperDraw draw, Blueprint blueprint, List<Set<UUID>> earlier) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            long seed = seeds.nextLong();
            var drawn = draw.draw(seed);
            if (!drawn.isComplete() || drawn.items().size() != blueprint.publishedDesign().questions()) {
                return Optional.empty();
            }
            if (!papers.isKnown(blueprint, drawn.items())) {
                var paper = new Paper(Ids.next(), seed, drawn.items());
                papers.add(paper, blueprint, overlap(paper, earlier), clock.instant());
                earlier.addFirst(new HashSet<>(paper.versions()));
                return Optional.of(paper);
            }
        }
        return Optional.empty();
    }

    private static int overlap(Paper paper, List<Set<UUID>> earlier) {
        return earlier.stream().mapToInt(other -> (int) paper.items().stream().map(PaperItem::versionId).filter(other::contains).count()).max().orElse(0);
    }
}
