package org.qunzhi.review.ranking;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class RankingApi {
    private final Rankings rankings;

    RankingApi(Rankings rankings) {
        this.rankings = rankings;
    }

    @GetMapping("/api/review/public/rounds/{round}/ranking")
    RankingView read(@PathVariable String round) {
        return rankings.of(round)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
