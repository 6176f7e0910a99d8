// Made by `npm run api` from api/plan.json; not to be edited.
export interface paths {
    "/api/plan/annual-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["annualPlanOfTheActingOrganization"];
        put?: never;
        post: operations["annualPlanDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/annual-plans.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["annualPlanOfTheActingOrganizationCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/annual-plans.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["annualPlanOfTheActingOrganizationXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/annual-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["annualPlanOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/annual-plans/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["annualPlanApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/annual-plans/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["annualPlanHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/annual-plans/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["annualPlanSendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/annual-plans/{id}/revision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["annualPlanRevise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/annual-plans/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["annualPlanSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["appointmentOfTheActingOrganization"];
        put?: never;
        post: operations["appointmentAppoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/appointments.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["appointmentOfTheActingOrganizationCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/appointments.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["appointmentOfTheActingOrganizationXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/appointments/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["appointmentExperts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/appointments/experts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["appointmentExpertsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/appointments/experts.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["appointmentExpertsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/appointments/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["appointmentEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/drafts/{kind}/{target}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["draftRead"];
        put: operations["draftSave"];
        post?: never;
        delete: operations["draftDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["erasureAll"];
        put?: never;
        post: operations["erasureRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/erasures.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["erasureAllCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/erasures.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["erasureAllXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/erasures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["erasureOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/erasures/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["erasureApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/erasures/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["erasureReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["membershipOfTheActingOrganization"];
        put?: never;
        post: operations["membershipRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/memberships.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["membershipOfTheActingOrganizationCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/memberships.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["membershipOfTheActingOrganizationXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/memberships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["membershipOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/memberships/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["membershipAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/memberships/{id}/declination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["membershipDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/memberships/{id}/promotion-path": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["membershipOpenPromotionPath"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organizationTheirs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/organizations.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organizationTheirsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/organizations.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organizationTheirsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/organizations/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["organizationApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organizationOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/organizations/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["organizationConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/organizations/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["organizationReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/organizations/{id}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["organizationAddUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["parkedParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["personOfTheActingOrganization"];
        put?: never;
        post: operations["personRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/persons.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["personOfTheActingOrganizationCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/persons.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["personOfTheActingOrganizationXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/persons/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["personColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/persons/employees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["personRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/persons/employees/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["employeeImportStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/persons/employees/imports/template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["employeeImportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/persons/employees/imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["employeeImportWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/persons/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["personNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["personOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/persons/{id}/employments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["personBegin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/persons/{id}/employments/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["personEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/public/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organizationAdmitted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/public/organizations.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organizationAdmittedCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/public/organizations.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organizationAdmittedXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/public/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organizationListed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/public/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["recordRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["standingStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["taskMine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["taskOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/tasks/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["taskCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/tasks/{id}/faults.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["taskFaults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["waitingWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AnnualPlanDraft: {
            direction: string;
            items: components["schemas"]["AnnualPlanItem"][];
            /** Format: int32 */
            year: number;
        };
        AnnualPlanItem: {
            /** @enum {string} */
            activity: "QUALITY_TRAINING" | "QUALITY_COMPETITION" | "QUALITY_CONTROL_CIRCLE" | "TRUSTWORTHY_GROUP" | "QUALITY_INNOVATION" | "GEMBA_LEAN";
            /** Format: int64 */
            budgetFen: number;
            /** Format: date */
            from: string;
            project: string;
            /** Format: date */
            to: string;
        };
        AnnualPlanPlanItem: {
            /** @enum {string} */
            activity: "QUALITY_TRAINING" | "QUALITY_COMPETITION" | "QUALITY_CONTROL_CIRCLE" | "TRUSTWORTHY_GROUP" | "QUALITY_INNOVATION" | "GEMBA_LEAN";
            /** Format: int64 */
            budgetFen: number;
            /** Format: date */
            from: string;
            project: string;
            /** Format: date */
            to: string;
        };
        AnnualPlanReturn: {
            reason: string;
        };
        AnnualPlanRevision: {
            direction: string;
            items: components["schemas"]["AnnualPlanItem"][];
        };
        AnnualPlanStep: {
            /** Format: date-time */
            at: string;
            by: string;
            direction: string | null;
            items: components["schemas"]["AnnualPlanPlanItem"][] | null;
            reason: string | null;
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "RETURNED" | "APPROVED";
        };
        AnnualPlanView: {
            direction: string;
            id: string;
            items: components["schemas"]["AnnualPlanPlanItem"][];
            organization: string;
            reason: string | null;
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "RETURNED" | "APPROVED";
            /** Format: int32 */
            year: number;
        };
        AppointmentEnding: {
            reason: string;
        };
        AppointmentView: {
            /** Format: date-time */
            endedAt: string | null;
            /** Format: date-time */
            from: string;
            id: string;
            organization: string;
            person: string;
            reason: {
                /** @enum {string} */
                state: "clear" | "withheld" | "erased" | "broken";
                value?: string;
            } | null;
            /** @enum {string} */
            role: "DECISION_MAKER" | "PROMOTER" | "SECRETARY" | "CHAIR" | "EXPERT" | "FINANCE_OFFICER" | "ISSUER_SIGNATORY" | "SUPERVISOR" | "AUDITOR" | "PARTNER";
            unit: string | null;
            /** Format: date-time */
            until: string | null;
        };
        Colleague: {
            id: string;
            name: {
                /** @enum {string} */
                state: "clear" | "withheld" | "erased" | "broken";
                value?: string;
            };
            organization: string;
            unit: string | null;
        };
        DraftAnswer: {
            draft: {
                /** @enum {string} */
                state: "clear" | "withheld" | "erased" | "broken";
                value?: unknown;
            };
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            savedAt: string;
            /** Format: int64 */
            version: number;
        };
        EmployeeImportStarted: {
            task: string;
        };
        ErasureRejection: {
            /** @enum {string} */
            duty: "STATUTORY_PERIOD" | "FINANCIAL_RECORD" | "OPEN_PROCEEDING";
            explanation: string;
        };
        ErasureRequest: {
            organization?: string | null;
            person?: string | null;
        };
        ErasureStep: {
            /** Format: date-time */
            at: string;
            by: string;
            duty: ("STATUTORY_PERIOD" | "FINANCIAL_RECORD" | "OPEN_PROCEEDING") | null;
            explanation: {
                /** @enum {string} */
                state: "clear" | "withheld" | "erased" | "broken";
                value?: string;
            } | null;
            /** @enum {string} */
            status: "REQUESTED" | "REJECTED" | "APPROVED" | "ERASED";
        };
        ErasureView: {
            account: ("WAITING" | "REMOVED" | "NOT_CONFIGURED") | null;
            history: components["schemas"]["ErasureStep"][];
            id: string;
            organization: string;
            person: string;
            /** @enum {string} */
            status: "REQUESTED" | "REJECTED" | "APPROVED" | "ERASED";
        };
        ExpertView: {
            /** Format: date-time */
            from: string;
            name: {
                /** @enum {string} */
                state: "clear" | "withheld" | "erased" | "broken";
                value?: string;
            };
            person: string;
            /** Format: date-time */
            until: string | null;
        };
        Fault: {
            code: string;
            /** @enum {string} */
            in: "body" | "query" | "path" | "header";
            message: string;
            /** @description JSON pointer (RFC 6901) into the body; elsewhere / and the name */
            path: string;
        };
        InboxParked: {
            /** Format: int64 */
            behind: number;
            fault: string;
            /** Format: int64 */
            sequence: number | null;
            /** Format: date-time */
            since: string | null;
            stream: string;
            topic: string;
        };
        ItemsAnnualPlanStep: {
            items: components["schemas"]["AnnualPlanStep"][];
        };
        ItemsColleague: {
            items: components["schemas"]["Colleague"][];
        };
        ItemsNamedPerson: {
            items: components["schemas"]["NamedPerson"][];
        };
        ItemsParked: {
            items: components["schemas"]["InboxParked"][];
        };
        ItemsTaskAnswer: {
            items: components["schemas"]["TaskAnswer"][];
        };
        LogPlace: {
            position: string;
            proof: string;
            service: string;
        };
        MembershipDeclination: {
            reason: string;
        };
        MembershipRequest: {
            association: string;
        };
        MembershipView: {
            association: string;
            id: string;
            member: string;
            reason: string | null;
            /** @enum {string} */
            status: "REQUESTED" | "ACCEPTED" | "DECLINED" | "PROMOTING";
        };
        NamedPerson: {
            id: string;
            name: {
                /** @enum {string} */
                state: "clear" | "withheld" | "erased" | "broken";
                value?: string;
            };
        };
        NewAppointment: {
            /** Format: date-time */
            from?: string | null;
            person: string;
            /** @enum {string} */
            role: "DECISION_MAKER" | "PROMOTER" | "SECRETARY" | "CHAIR" | "EXPERT" | "FINANCE_OFFICER" | "ISSUER_SIGNATORY" | "SUPERVISOR" | "AUDITOR" | "PARTNER";
            unit?: string | null;
            /** Format: date-time */
            until?: string | null;
        };
        NewOrganization: {
            association: string;
            creditCode?: string | null;
            firstDecisionMaker: string;
            /** @enum {string} */
            kind: "ENTERPRISE" | "ASSOCIATION";
            /** @enum {string} */
            level: "COMPANY" | "CITY" | "PROVINCE" | "NATION";
            name: string;
        };
        OrganizationKnownListed: {
            id: string;
            /** @enum {string} */
            kind: "ENTERPRISE" | "ASSOCIATION";
            /** @enum {string} */
            level: "COMPANY" | "CITY" | "PROVINCE" | "NATION";
            name: string;
        };
        OrganizationNewUnit: {
            code: string;
            name: string;
            parentCode?: string | null;
        };
        OrganizationRejection: {
            reason: string;
        };
        OrganizationUnit: {
            id: string;
            name: string;
            parent: string | null;
        };
        OrganizationView: {
            association: string | null;
            creditCode: string | null;
            firstDecisionMaker: string | null;
            id: string;
            /** @enum {string} */
            kind: "ENTERPRISE" | "ASSOCIATION";
            /** @enum {string} */
            level: "COMPANY" | "CITY" | "PROVINCE" | "NATION";
            name: string;
            reason: string | null;
            /** @enum {string} */
            status: "APPLIED" | "FOUNDED" | "CONFIRMED" | "REJECTED";
            units: components["schemas"]["OrganizationUnit"][];
        };
        PageAnnualPlanView: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["AnnualPlanView"][];
            next: string | null;
            /** Format: date-time */
            now: string;
            /** Format: int64 */
            total: number;
        };
        PageAppointmentView: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["AppointmentView"][];
            next: string | null;
            /** Format: date-time */
            now: string;
            /** Format: int64 */
            total: number;
        };
        PageErasureView: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["ErasureView"][];
            next: string | null;
            /** Format: date-time */
            now: string;
            /** Format: int64 */
            total: number;
        };
        PageExpertView: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["ExpertView"][];
            next: string | null;
            /** Format: date-time */
            now: string;
            /** Format: int64 */
            total: number;
        };
        PageListed: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["OrganizationKnownListed"][];
            next: string | null;
            /** Format: date-time */
            now: string;
            /** Format: int64 */
            total: number;
        };
        PageMembershipView: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["MembershipView"][];
            next: string | null;
            /** Format: date-time */
            now: string;
            /** Format: int64 */
            total: number;
        };
        PageOrganizationView: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["OrganizationView"][];
            next: string | null;
            /** Format: date-time */
            now: string;
            /** Format: int64 */
            total: number;
        };
        PagePersonView: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["PersonView"][];
            next: string | null;
            /** Format: date-time */
            now: string;
            /** Format: int64 */
            total: number;
        };
        PersonBeginning: {
            /** Format: date */
            from: string;
            unit?: string | null;
        };
        PersonEmployee: {
            /** Format: date */
            from: string;
            name: string;
            phone?: string | null;
            unit?: string | null;
        };
        PersonEmployment: {
            /** Format: date */
            from: string;
            organization: string;
            /** Format: date */
            to: string | null;
            unit: string | null;
        };
        PersonEnding: {
            /** Format: date */
            to: string;
        };
        PersonRegistration: {
            name: string;
            phone?: string | null;
        };
        PersonView: {
            employments: components["schemas"]["PersonEmployment"][];
            holder: string | null;
            id: string;
            name: {
                /** @enum {string} */
                state: "clear" | "withheld" | "erased" | "broken";
                value?: string;
            };
            phone: {
                /** @enum {string} */
                state: "clear" | "withheld" | "erased" | "broken";
                value?: string;
            } | null;
        };
        Problem: {
            code: string;
            detail: string;
            faults?: components["schemas"]["Fault"][];
            instance?: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        Receipt: {
            id: string;
            log?: components["schemas"]["LogPlace"];
            position: string;
            sealed?: {
                [key: string]: string;
            };
            /** Format: int64 */
            version: number;
        };
        StandingWayToAct: {
            appointment: string;
            organization: string;
            organizationName: string;
            role: ("DECISION_MAKER" | "PROMOTER" | "SECRETARY" | "CHAIR" | "EXPERT" | "FINANCE_OFFICER" | "ISSUER_SIGNATORY" | "SUPERVISOR" | "AUDITOR" | "PARTNER") | null;
            unit: string | null;
        };
        StandingWaysToAct: {
            person: string;
            waysToAct: components["schemas"]["StandingWayToAct"][];
        };
        TaskAnswer: {
            /** Format: int32 */
            done: number;
            faults: components["schemas"]["TaskFaultLine"][];
            /** Format: int32 */
            faultsCount: number;
            /** Format: date-time */
            finished: string | null;
            id: string;
            kind: string;
            /** Format: date-time */
            started: string;
            state: string;
            /** Format: int32 */
            total: number;
        };
        TaskFaultLine: {
            code: string;
            column: string;
            message: string;
            /** Format: int32 */
            row: number;
        };
        Waiting: {
            /** Format: date-time */
            due: string | null;
            id: string;
            kind: string;
            /** Format: date-time */
            since: string | null;
            title: string;
        };
        WaitingAll: {
            items: components["schemas"]["Waiting"][];
            /** Format: date-time */
            now: string;
        };
    };
    responses: never;
    parameters: {
        /** @description A Qunzhi-Position of this service that the answer must know */
        AtLeast: string;
        /** @description One for one intent: who repeats it gets the first answer */
        IdempotencyKey: string;
        /** @description The appointment to act by, for who has several */
        OnBehalfOf: string;
        /** @description the next of the page before */
        "list-cursor": string;
        /** @description what exactly a filtered member is */
        "list-filters": {
            [key: string]: string;
        };
        /** @description 1 to 200, usually 50 */
        "list-limit": number;
        /** @description what one of the searched fields contains, in any case */
        "list-q": string;
        /** @description a field, from the end with a minus before it */
        "list-sort": string;
        /** @description one or several states, with commas between */
        "list-state": string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    annualPlanOfTheActingOrganization: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAnnualPlanView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    annualPlanDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnualPlanDraft"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    annualPlanOfTheActingOrganizationCsv: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    annualPlanOfTheActingOrganizationXlsx: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    annualPlanOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualPlanView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    annualPlanApprove: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    annualPlanHistory: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemsAnnualPlanStep"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    annualPlanSendBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnualPlanReturn"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    annualPlanRevise: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnualPlanRevision"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    annualPlanSubmit: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appointmentOfTheActingOrganization: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAppointmentView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appointmentAppoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAppointment"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appointmentOfTheActingOrganizationCsv: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appointmentOfTheActingOrganizationXlsx: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appointmentExperts: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageExpertView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appointmentExpertsCsv: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appointmentExpertsXlsx: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appointmentEnd: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentEnding"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                kind: string;
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftSave: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                "If-None-Match"?: string;
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                kind: string;
                target: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                kind: string;
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    erasureAll: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageErasureView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    erasureRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureRequest"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    erasureAllCsv: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    erasureAllXlsx: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    erasureOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    erasureApprove: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    erasureReject: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureRejection"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    membershipOfTheActingOrganization: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMembershipView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    membershipRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipRequest"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    membershipOfTheActingOrganizationCsv: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    membershipOfTheActingOrganizationXlsx: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    membershipOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    membershipAccept: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    membershipDecline: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipDeclination"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    membershipOpenPromotionPath: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organizationTheirs: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOrganizationView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organizationTheirsCsv: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organizationTheirsXlsx: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organizationApply: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrganization"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organizationOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"] | components["schemas"]["OrganizationKnownListed"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organizationConfirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organizationReject: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationRejection"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organizationAddUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationNewUnit"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    parkedParked: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemsParked"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    personOfTheActingOrganization: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePersonView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    personRegister: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonRegistration"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    personOfTheActingOrganizationCsv: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    personOfTheActingOrganizationXlsx: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    personColleagues: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemsColleague"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    personRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonEmployee"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    employeeImportStart: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployeeImportStarted"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    employeeImportCsv: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    employeeImportWorkbook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    personNames: {
        parameters: {
            query: {
                person: string[];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemsNamedPerson"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    personOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    personBegin: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonBeginning"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    personEnd: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonEnding"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organizationAdmitted: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageListed"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organizationAdmittedCsv: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organizationAdmittedXlsx: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organizationListed: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationKnownListed"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordRecord: {
        parameters: {
            query?: {
                from?: number;
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    standingStanding: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingWaysToAct"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskMine: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemsTaskAnswer"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskFaults: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv;charset=UTF-8": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    waitingWaiting: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingAll"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
