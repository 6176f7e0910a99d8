package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.qunzhi.ledger.SampleLog.base64;
import static org.qunzhi.ledger.SampleLog.customaryLeaves;
import static org.qunzhi.ledger.SampleLog.decimalLeaves;
import static org.qunzhi.ledger.SampleLog.hex;
import static org.qunzhi.ledger.SampleLog.nodes;
import static org.qunzhi.ledger.SampleLog.utf8;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {

    private static final List<byte[]> MANY = decimalLeaves(70_000);

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    })
    void the_customary_leaves_have_the_customary_roots(int size, String root) {
        assertThat(hex(MerkleTree.root(customaryLeaves().subList(0, size)))).isEqualTo(root);
        assertThat(hex(SampleLog.frontier(customaryLeaves().subList(0, size)).root()))
                .isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource({
        "255, Mvhbyqh9e80Fco8J6a66NQumovczgwCH8Fl2goSL5cs=",
        "256, goUV0DPBnYyQHzfsy4rtkZZncDSG+NL/8c9wQDIcXbE=",
        "257, HtoEmkNR2G92JSvX7At3Rq11t/oDFq1fVB29pFijEsQ=",
        "65536, 8CXQbtgEhZ/SdKG9rK3W5I6odjSqkeHtsgFD+UmM0Cs=",
        "65537, 3IeVol/UvVKguE9jn9MTm6FggkAj0YjkKOtdsPPOIho=",
        "70000, Gkzfy2Y3SgwNy+9JrL1JdtE+6GT7PLJB/JQ8rQTwL34=",
    })
    void large_trees_have_their_known_roots(int size, String root) {
        assertThat(base64(MerkleTree.root(nodes(MANY), size))).isEqualTo(root);
        assertThat(base64(SampleLog.frontier(MANY.subList(0, size)).root())).isEqualTo(root);
    }

    @Test
    void leaf_and_node_hashes_agree_with_the_known_ones() {
        assertThat(hex(MerkleTree.leafHash(utf8("L123456"))))
                .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
        assertThat(hex(MerkleTree.nodeHash(utf8("N123"), utf8("N456"))))
                .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
    }

    @Test
    void a_tree_of_negative_size_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.root(nodes(MANY), -1));
    }
}
