package org.qunzhi.plan.organization;

import java.util.List;
import org.qunzhi.platform.Field;
import org.qunzhi.platform.Refusal;

public sealed interface OrganizationRefusal extends Refusal {

    record NoRight() implements OrganizationRefusal {
        @Override
        public String code() {
            return "organization.no-right";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record UnknownOrganization(String organization) implements OrganizationRefusal {
        @Override
        public String code() {
            return "organization.unknown-organization";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/association");
        }
    }

    record NoCreditCode(String creditCode) implements OrganizationRefusal {
        @Override
        public String code() {
            return "organization.no-credit-code";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/creditCode");
        }
    }

    record AlreadyDecided() implements OrganizationRefusal {
        @Override
        public String code() {
            return "organization.already-decided";
        }
    }

    record NotConfirmed() implements OrganizationRefusal {
        @Override
        public String code() {
            return "organization.not-confirmed";
        }
    }

    record UnitExists(String unit) implements OrganizationRefusal {
        @Override
        public String code() {
            return "organization.unit-exists";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/code");
        }
    }

    record UnknownUnit(String unit) implements OrganizationRefusal {
        @Override
        public String code() {
            return "organization.unknown-unit";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/parentCode");
        }
    }

    /** Nobody meets it at HTTP: it stops a service that was given another genesis file. */
    record AnotherGenesis(String genesisDigest) implements OrganizationRefusal {
        @Override
        public String code() {
            return "organization.another-genesis";
        }
    }
}
