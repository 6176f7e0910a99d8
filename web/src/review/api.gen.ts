// Made by `npm run api` from api/review.json; not to be edited.
export interface paths {
    "/api/review/drafts/{kind}/{target}": {
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
    "/api/review/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["roundEditions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/my-scorings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scoringMine_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/my-scorings.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scoringMineCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/my-scorings.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scoringMineXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/my-scorings/{scoring}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scoringMine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/my-scorings/{scoring}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sheetProofComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/parked": {
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
    "/api/review/public/record": {
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
    "/api/review/public/rounds/{round}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["roundReadOpen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/public/rounds/{round}/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rankingRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["roundAll"];
        put?: never;
        post: operations["roundOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/rounds.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["roundAllCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/rounds.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["roundAllXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/rounds/{round}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["roundRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/rounds/{round}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["roundClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/rounds/{round}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["roundEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/rounds/{round}/entries.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["roundEntriesCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/rounds/{round}/entries.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["roundEntriesXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/rounds/{round}/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["roundSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/rounds/{round}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["roundReveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/rounds/{round}/scoring-start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["roundStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/scorings/{scoring}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scoringRecuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/scorings/{scoring}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scoringRevealAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/scorings/{scoring}/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scoringSeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/scorings/{scoring}/sheets/{sheet}/exclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scoringExclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/standing": {
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
    "/api/review/waiting": {
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
        ItemsParked: {
            items: components["schemas"]["InboxParked"][];
        };
        LogPlace: {
            position: string;
            proof: string;
            service: string;
        };
        MyScoring: {
            draft: boolean;
            entry: string;
            own: components["schemas"]["MyScoringOwnSheet"] | null;
            round: string;
            roundName: string;
            scoring: string;
            /** Format: date-time */
            scoringUntil: string;
            sheet: components["schemas"]["ScoreSheet"];
            state: string;
            topicTitle: string | null;
        };
        MyScoringOwnSheet: {
            comment: {
                /** @enum {string} */
                state: "clear" | "withheld" | "erased" | "broken";
                value?: string;
            };
            marks: {
                /** @enum {string} */
                state: "clear" | "withheld" | "erased" | "broken";
                value?: components["schemas"]["ScoringMarks"];
            };
            receipt: components["schemas"]["MyScoringSheetReceipt"];
            sheetId: string;
        };
        MyScoringSheetReceipt: {
            log: components["schemas"]["LogPlace"] | null;
            sealed: {
                [key: string]: string;
            };
        };
        NewRound: {
            contest: string;
            name: string;
            policy: string;
            /** Format: date-time */
            scoringUntil: string;
            sheet: string;
        };
        PageEntry: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["RoundEntry"][];
            next: string | null;
            /** Format: date-time */
            now: string;
            /** Format: int64 */
            total: number;
        };
        PageMyScoring: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["MyScoring"][];
            next: string | null;
            /** Format: date-time */
            now: string;
            /** Format: int64 */
            total: number;
        };
        PageOpen: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["RoundOpen"][];
            next: string | null;
            /** Format: date-time */
            now: string;
            /** Format: int64 */
            total: number;
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
        RankingPlace: {
            circleName: string | null;
            dropped: string[];
            entry: string;
            excluded: string[];
            organizationName: string | null;
            /** Format: int32 */
            rank: number;
            /** Format: int32 */
            score: number;
            sheets: components["schemas"]["RankingSheet"][];
            topicTitle: string | null;
            used: string[];
        };
        RankingSheet: {
            excludedFor: string | null;
            points: {
                [key: string]: number;
            } | null;
            reason: string | null;
            seat: string | null;
            sheetId: string;
            /** Format: int32 */
            total: number | null;
        };
        RankingUnscored: {
            entry: string;
            excluded: string[];
            sheets: components["schemas"]["RankingSheet"][];
        };
        RankingView: {
            contest: string;
            /** Format: int32 */
            count: number;
            entries: components["schemas"]["RankingPlace"][];
            hash: string;
            policy: string;
            ranking: string;
            round: string;
            unscored: components["schemas"]["RankingUnscored"][];
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
        RoundApproval: {
            by: string;
            reason: string;
            /** @enum {string} */
            role: "DECISION_MAKER" | "PROMOTER" | "SECRETARY" | "CHAIR" | "EXPERT" | "FINANCE_OFFICER" | "ISSUER_SIGNATORY" | "SUPERVISOR" | "AUDITOR" | "PARTNER";
        };
        RoundEditions: {
            policies: components["schemas"]["ScoringPolicy"][];
            sheets: components["schemas"]["ScoreSheet"][];
        };
        RoundEntry: {
            circleName: string | null;
            entry: string;
            missing: components["schemas"]["RoundMissingSheet"][];
            organization: string;
            organizationName: string | null;
            recused: components["schemas"]["RoundRecusal"][];
            scoring: string;
            /** Format: int32 */
            sheets: number;
            sheetsFrom: string[];
            state: string;
            topicTitle: string | null;
            type: string;
        };
        RoundMissingSheet: {
            approvals: components["schemas"]["RoundApproval"][];
            excluded: boolean;
            sheetId: string;
        };
        RoundNewSeat: {
            expert: string;
        };
        RoundOpen: {
            contest: string;
            /** Format: int32 */
            entries: number;
            name: string;
            organizer: string;
            policy: string;
            round: string;
            /** Format: date-time */
            scoringUntil: string;
            /** Format: int32 */
            seats: number;
            sheet: string;
            state: string;
        };
        RoundRecusal: {
            explanation: {
                /** @enum {string} */
                state: "clear" | "withheld" | "erased" | "broken";
                value?: string;
            } | null;
            reason: ("SAME_EMPLOYER" | "DECLARED" | "DECIDED") | null;
            seat: string;
        };
        RoundSeat: {
            expert: {
                /** @enum {string} */
                state: "clear" | "withheld" | "erased" | "broken";
                value?: string;
            };
            seat: string;
        };
        ScoreSheet: {
            edition: string;
            /** Format: date */
            inForceFrom: string;
            items: components["schemas"]["ScoreSheetItem"][];
            note: string;
            source: string;
            title: string;
            topicTypes: ("PROBLEM_SOLVING_SELF_SET" | "PROBLEM_SOLVING_DIRECTIVE" | "INNOVATION")[];
            /** @enum {string} */
            verified: "yes" | "no";
        };
        ScoreSheetItem: {
            code: string;
            /** Format: int32 */
            max: number;
            /** Format: int32 */
            min: number;
            /** Format: int32 */
            step: number;
            title: string;
        };
        ScoringMarks: {
            points: {
                [key: string]: number;
            };
            /** Format: int32 */
            total: number;
        };
        ScoringNewApproval: {
            reason: string;
        };
        ScoringNewRecusal: {
            explanation: string;
            /** @enum {string} */
            reason: "SAME_EMPLOYER" | "DECLARED" | "DECIDED";
            seat: string;
        };
        ScoringNewSheet: {
            comment: string;
            points: {
                [key: string]: number;
            };
        };
        ScoringPolicy: {
            /** Format: int32 */
            dropHighest: number;
            /** Format: int32 */
            dropLowest: number;
            edition: string;
            /** Format: int32 */
            fewestExperts: number;
            /** Format: date */
            inForceFrom: string;
            /** Format: int32 */
            mostExperts: number;
            note: string;
            source: string;
            tieBreaks: string[];
            title: string;
            /** Format: int32 */
            trimFrom: number;
            /** @enum {string} */
            verified: "yes" | "no";
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
        TimedOpen: {
            contest: string;
            /** Format: int32 */
            entries: number;
            name: string;
            /** Format: date-time */
            now: string;
            organizer: string;
            policy: string;
            round: string;
            /** Format: date-time */
            scoringUntil: string;
            /** Format: int32 */
            seats: number;
            sheet: string;
            state: string;
        };
        TimedRoundView: {
            contest: string;
            entries: components["schemas"]["RoundEntry"][];
            name: string;
            /** Format: date-time */
            now: string;
            organizer: string;
            policy: string;
            round: string;
            /** Format: date-time */
            scoringUntil: string;
            seats: components["schemas"]["RoundSeat"][];
            sheet: string;
            state: string;
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
    roundEditions: {
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
                    "application/json": components["schemas"]["RoundEditions"];
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
    scoringMine_1: {
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
                    "application/json": components["schemas"]["PageMyScoring"];
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
    scoringMineCsv: {
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
    scoringMineXlsx: {
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
    scoringMine: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                scoring: string;
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
                    "application/json": components["schemas"]["MyScoring"];
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
    sheetProofComplete: {
        parameters: {
            query?: {
                show?: string[];
            };
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                scoring: string;
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
    roundReadOpen: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                round: string;
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
                    "application/json": components["schemas"]["TimedOpen"];
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
    rankingRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                round: string;
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
                    "application/json": components["schemas"]["RankingView"];
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
    roundAll: {
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
                    "application/json": components["schemas"]["PageOpen"];
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
    roundOpen: {
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
                "application/json": components["schemas"]["NewRound"];
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
    roundAllCsv: {
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
    roundAllXlsx: {
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
    roundRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                round: string;
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
                    "application/json": components["schemas"]["TimedRoundView"];
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
    roundClose: {
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
                round: string;
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
    roundEntries: {
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
            path: {
                round: string;
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
                    "application/json": components["schemas"]["PageEntry"];
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
    roundEntriesCsv: {
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
            path: {
                round: string;
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
    roundEntriesXlsx: {
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
            path: {
                round: string;
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
    roundSeat: {
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
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundNewSeat"];
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
    roundReveal: {
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
                round: string;
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
    roundStart: {
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
                round: string;
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
    scoringRecuse: {
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
                scoring: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoringNewRecusal"];
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
    scoringRevealAgain: {
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
                scoring: string;
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
    scoringSeal: {
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
                scoring: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoringNewSheet"];
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
    scoringExclude: {
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
                scoring: string;
                sheet: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoringNewApproval"];
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
