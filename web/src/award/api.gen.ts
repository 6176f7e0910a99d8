// Made by `npm run api` from api/award.json; not to be edited.
export interface paths {
    "/api/award/award-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["awardListAll"];
        put?: never;
        post: operations["awardListPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/award-lists.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["awardListAllCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/award-lists.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["awardListAllXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/award-lists/{awardList}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["awardListOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/award-lists/{awardList}/conferral": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["awardListConfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/award-lists/{awardList}/publicity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["awardListPublicise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/contests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contestAnnounce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["entryTheirs"];
        put?: never;
        post: operations["entrySubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/entries.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["entryTheirsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/entries.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["entryTheirsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/entries/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["entryOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/entries/{entry}/recommendation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entryRecommend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/entries/{entry}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entryGiveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/parked": {
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
    "/api/award/public/award-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["awardListAllPublicised"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/public/award-lists.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["awardListAllPublicisedCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/public/award-lists.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["awardListAllPublicisedXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/public/contests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contestAll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/public/contests.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contestAllCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/public/contests.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contestAllXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/public/contests/{contest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contestOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/public/contests/{contest}/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["awardListPublicised"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/public/contests/{contest}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["entryAdmitted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/public/contests/{contest}/entries.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["entryAdmittedCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/public/contests/{contest}/entries.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["entryAdmittedXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/award/public/record": {
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
    "/api/award/standing": {
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
    "/api/award/waiting": {
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
        AwardListProposed: {
            contest: string;
        };
        AwardListRow: {
            award: string;
            circleName: string;
            conferred: components["schemas"]["LogPlace"] | null;
            entry: string;
            organizationName: string;
            /** Format: int32 */
            place: number;
            /** Format: int32 */
            rank: number;
            /** Format: int32 */
            score: number;
            tier: string;
            tierTitle: string;
            topicTitle: string;
        };
        AwardListView: {
            awardList: string;
            contest: string;
            /** Format: int32 */
            count: number;
            /** Format: date-time */
            from: string | null;
            hash: string;
            items: components["schemas"]["AwardListRow"][];
            organizer: string;
            ranking: string;
            /** @enum {string} */
            state: "proposed" | "in-publicity" | "conferred";
            /** Format: date-time */
            until: string | null;
        };
        ContestAnnounced: {
            contest: string;
            /** Format: date-time */
            entriesUntil: string;
            name: string;
            organizer: string;
            /** Format: int32 */
            publicityDays: number;
            /** Format: int32 */
            season: number;
            theme: string;
            tiers: components["schemas"]["ContestTier"][];
        };
        ContestAnnouncedTier: {
            code: string;
            /** Format: int32 */
            share: number;
            title: string;
        };
        ContestAnnouncement: {
            /** Format: date-time */
            entriesUntil: string;
            name: string;
            /** Format: int32 */
            publicityDays: number;
            /** Format: int32 */
            season: number;
            theme: string;
            tiers: components["schemas"]["ContestAnnouncedTier"][];
        };
        ContestTier: {
            code: string;
            /** Format: int32 */
            share: number;
            title: string;
        };
        EntryOpinion: {
            association: string;
            opinion: string;
        };
        EntryRecommendation: {
            opinion: string;
        };
        EntryReturn: {
            reason: string;
        };
        EntrySubmission: {
            contest: string;
            topic: string;
        };
        EntryView: {
            circle: string;
            circleName: string;
            contest: string;
            entry: string;
            opinions: components["schemas"]["EntryOpinion"][];
            organization: string;
            organizationName: string;
            organizer: string;
            recommenders: string[];
            returnReason: string | null;
            /** @enum {string} */
            state: "submitted" | "returned" | "admitted";
            topic: string;
            topicTitle: string;
            /** @enum {string} */
            type: "PROBLEM_SOLVING_SELF_SET" | "PROBLEM_SOLVING_DIRECTIVE" | "INNOVATION";
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
        PageAwardListView: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["AwardListView"][];
            next: string | null;
            /** Format: date-time */
            now: string;
            /** Format: int64 */
            total: number;
        };
        PageContestAnnounced: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["ContestAnnounced"][];
            next: string | null;
            /** Format: date-time */
            now: string;
            /** Format: int64 */
            total: number;
        };
        PageEntryView: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["EntryView"][];
            next: string | null;
            /** Format: date-time */
            now: string;
            /** Format: int64 */
            total: number;
        };
        PagePublicEntry: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["PublicEntry"][];
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
        PublicEntry: {
            circleName: string;
            entry: string;
            organization: string;
            organizationName: string;
            topicTitle: string;
            /** @enum {string} */
            type: "PROBLEM_SOLVING_SELF_SET" | "PROBLEM_SOLVING_DIRECTIVE" | "INNOVATION";
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
        TimedAwardListView: {
            awardList: string;
            contest: string;
            /** Format: int32 */
            count: number;
            /** Format: date-time */
            from: string | null;
            hash: string;
            items: components["schemas"]["AwardListRow"][];
            /** Format: date-time */
            now: string;
            organizer: string;
            ranking: string;
            /** @enum {string} */
            state: "proposed" | "in-publicity" | "conferred";
            /** Format: date-time */
            until: string | null;
        };
        TimedContestAnnounced: {
            contest: string;
            /** Format: date-time */
            entriesUntil: string;
            name: string;
            /** Format: date-time */
            now: string;
            organizer: string;
            /** Format: int32 */
            publicityDays: number;
            /** Format: int32 */
            season: number;
            theme: string;
            tiers: components["schemas"]["ContestTier"][];
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
    awardListAll: {
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
                    "application/json": components["schemas"]["PageAwardListView"];
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
    awardListPropose: {
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
                "application/json": components["schemas"]["AwardListProposed"];
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
    awardListAllCsv: {
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
    awardListAllXlsx: {
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
    awardListOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                awardList: string;
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
                    "application/json": components["schemas"]["TimedAwardListView"];
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
    awardListConfer: {
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
                awardList: string;
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
    awardListPublicise: {
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
                awardList: string;
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
    contestAnnounce: {
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
                "application/json": components["schemas"]["ContestAnnouncement"];
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
    entryTheirs: {
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
                    "application/json": components["schemas"]["PageEntryView"];
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
    entrySubmit: {
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
                "application/json": components["schemas"]["EntrySubmission"];
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
    entryTheirsCsv: {
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
    entryTheirsXlsx: {
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
    entryOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                entry: string;
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
                    "application/json": components["schemas"]["EntryView"];
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
    entryRecommend: {
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
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryRecommendation"];
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
    entryGiveBack: {
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
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryReturn"];
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
    awardListAllPublicised: {
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
                    "application/json": components["schemas"]["PageAwardListView"];
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
    awardListAllPublicisedCsv: {
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
    awardListAllPublicisedXlsx: {
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
    contestAll: {
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
                    "application/json": components["schemas"]["PageContestAnnounced"];
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
    contestAllCsv: {
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
    contestAllXlsx: {
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
    contestOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                contest: string;
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
                    "application/json": components["schemas"]["TimedContestAnnounced"];
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
    awardListPublicised: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                contest: string;
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
                    "application/json": components["schemas"]["TimedAwardListView"];
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
    entryAdmitted: {
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
            path: {
                contest: string;
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
                    "application/json": components["schemas"]["PagePublicEntry"];
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
    entryAdmittedCsv: {
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
            path: {
                contest: string;
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
    entryAdmittedXlsx: {
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
            path: {
                contest: string;
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
