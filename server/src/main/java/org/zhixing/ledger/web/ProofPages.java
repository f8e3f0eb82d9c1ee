package org.zhixing.ledger.web;

import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.ledger.CaseProofs;
import org.zhixing.ledger.LedgerKeys;

/** The proof of one case as a file, and the key to check it with. */
@Controller
class ProofPages {

    private final CaseProofs proofs;
    private final LedgerKeys keys;

    ProofPages(CaseProofs proofs, LedgerKeys keys) {
        this.proofs = proofs;
        this.keys = keys;
    }

    /** A case that is not there and one that the actor may not read are answered alike. */
    @GetMapping("/ledger/proof/{module}/{type}/{id}")
    ResponseEntity<String> proof(
            Actor actor, @PathVariable String module, @PathVariable String type, @PathVariable UUID id) {
        var proof = proofs.of(actor, new CaseRef(module, type, id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name = ContentDisposition.attachment()
                .filename("proof-" + proof.stream().kind().replace('/', '-') + "-" + id + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(proof.text());
    }

    /** The public key, for everybody who wants to check a proof. */
    @GetMapping("/ledger/key")
    ResponseEntity<String> key() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(keys.publicKey().text() + "\n");
    }
}
