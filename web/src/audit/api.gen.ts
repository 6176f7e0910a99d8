// Made by `npm run api` from api/audit.json; not to be edited.
export interface paths {
    "/api/audit/history/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["historyHistory_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/history/{kind}/{id}/decisions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["historyCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/history/{kind}/{id}/decisions.jsonl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["historyJsonLines_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/key-uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["keyUsesKeyUses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/parked": {
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
    "/api/audit/public/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["bundleBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["checkpointCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/checkpoint/cosigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["witnessesCosigned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/history/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["historyHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/history/{kind}/{id}/decisions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["historyCsv_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/history/{kind}/{id}/decisions.jsonl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["historyJsonLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["checkpointKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/keys/announced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["announcementAnnounced"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/moments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["momentMoments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/proofs/{service}/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["proofProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/record": {
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
    "/api/audit/public/streams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["streamListAll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/streams/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["streamListLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/streams/{day}/{stream}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["streamListLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/supervision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["supervisionSupervision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/tile/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tileTile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/witness/add-checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["witnessAddCheckpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/witness/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["witnessKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/witness/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["witnessesLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/witness/{hash}/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["witnessCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/witness/{hash}/contradictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["witnessContradictions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/public/witnesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["witnessesWitnesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/standing": {
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
    "/api/audit/things": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["thingsThings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/waiting": {
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
    "/schemas/{type}.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["schemaSchema"];
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
        AnnouncementsAnnouncement: {
            key: string;
            /** Format: int32 */
            number: number;
            position: string;
            signedBeside: string;
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
        ItemsAnnouncement: {
            items: components["schemas"]["AnnouncementsAnnouncement"][];
        };
        ItemsContradiction: {
            items: components["schemas"]["WitnessContradiction"][];
        };
        ItemsKeyUse: {
            items: components["schemas"]["KeyUsesKeyUse"][];
        };
        ItemsMoment: {
            items: components["schemas"]["Moment"][];
        };
        ItemsOurWitness: {
            items: components["schemas"]["SupervisedOurWitness"][];
        };
        ItemsParked: {
            items: components["schemas"]["InboxParked"][];
        };
        ItemsView: {
            items: components["schemas"]["StreamListView"][];
        };
        ItemsWatchedLog: {
            items: components["schemas"]["SupervisedWatchedLog"][];
        };
        KeyUsesKeyUse: {
            actor: string;
            /** Format: date-time */
            at: string;
            keys: string[];
            organization: string;
            purpose: string;
        };
        Moment: {
            deadline: boolean;
            /** Format: int64 */
            index: number;
            position: string;
            service: string;
            signedAt: string | null;
            /** Format: int64 */
            size: number | null;
            time: string;
            type: string;
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
        StreamListProven: {
            /** Format: int64 */
            index: number;
            line: string;
            list: components["schemas"]["StreamListView"];
            proof: string[];
        };
        StreamListView: {
            /** Format: date */
            day: string;
            position: string;
            root: string;
            /** Format: int64 */
            size: number;
            /** Format: int64 */
            streams: number;
        };
        SupervisedOurWitness: {
            /** Format: date-time */
            cosignedAt: string | null;
            name: string;
            /** Format: int64 */
            size: number;
            /** @enum {string} */
            stance: "not-asked" | "cosigned" | "unreachable" | "refused" | "wrong-signature" | "ahead" | "contradicted";
            vkey: string;
        };
        SupervisedWatchedLog: {
            checkpoint: string;
            /** Format: int32 */
            contradictions: number;
            /** Format: date-time */
            cosignedAt: string | null;
            origin: string;
            /** Format: int64 */
            size: number;
        };
        Supervision: {
            checkpointAt: string | null;
            entries: {
                [key: string]: number;
            };
            /** Format: int64 */
            size: number;
            standing: boolean;
            waiting: {
                [key: string]: number;
            };
            watched: components["schemas"]["SupervisedWatchedLog"][];
            witnesses: components["schemas"]["SupervisedOurWitness"][];
        };
        Things: {
            items: components["schemas"]["ThingsThing"][];
            more: boolean;
        };
        ThingsThing: {
            id: string;
            kind: string;
            names: string[];
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
        WitnessContradiction: {
            /** Format: date-time */
            at: string;
            known: string;
            other: string;
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
    historyHistory_1: {
        parameters: {
            query?: {
                at?: string | null;
                as?: string | null;
                organization?: string | null;
                circle?: string | null;
                after?: number;
                most?: number;
            };
            header?: {
                "Qunzhi-On-Behalf-Of"?: string;
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                kind: string;
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
                    "application/json": {
                        [key: string]: unknown;
                    };
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
    historyCsv: {
        parameters: {
            query?: {
                at?: string | null;
                as?: string | null;
                organization?: string | null;
                circle?: string | null;
            };
            header?: {
                "Qunzhi-On-Behalf-Of"?: string;
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                kind: string;
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
    historyJsonLines_1: {
        parameters: {
            query?: {
                at?: string | null;
                as?: string | null;
                organization?: string | null;
                circle?: string | null;
            };
            header?: {
                "Qunzhi-On-Behalf-Of"?: string;
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                kind: string;
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
    keyUsesKeyUses: {
        parameters: {
            query?: {
                most?: number;
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
                    "application/json": components["schemas"]["ItemsKeyUse"];
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
    bundleBundle: {
        parameters: {
            query?: {
                size?: number;
            };
            header?: {
                "Qunzhi-On-Behalf-Of"?: string;
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
    checkpointCheckpoint: {
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
    witnessesCosigned: {
        parameters: {
            query?: {
                by?: number;
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
    historyHistory: {
        parameters: {
            query?: {
                at?: string | null;
                as?: string | null;
                organization?: string | null;
                circle?: string | null;
                after?: number;
                most?: number;
            };
            header?: {
                "Qunzhi-On-Behalf-Of"?: string;
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                kind: string;
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
                    "application/json": {
                        [key: string]: unknown;
                    };
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
    historyCsv_1: {
        parameters: {
            query?: {
                at?: string | null;
                as?: string | null;
                organization?: string | null;
                circle?: string | null;
            };
            header?: {
                "Qunzhi-On-Behalf-Of"?: string;
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                kind: string;
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
    historyJsonLines: {
        parameters: {
            query?: {
                at?: string | null;
                as?: string | null;
                organization?: string | null;
                circle?: string | null;
            };
            header?: {
                "Qunzhi-On-Behalf-Of"?: string;
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                kind: string;
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
    checkpointKeys: {
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
    announcementAnnounced: {
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
                    "application/json": components["schemas"]["ItemsAnnouncement"];
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
    momentMoments: {
        parameters: {
            query?: {
                from?: number;
                most?: number;
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
                    "application/json": components["schemas"]["ItemsMoment"];
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
    proofProof: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                service: string;
                position: number;
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
    streamListAll: {
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
                    "application/json": components["schemas"]["ItemsView"];
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
    streamListLines: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                day: string;
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
    streamListLine: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                day: string;
                stream: string;
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
                    "application/json": components["schemas"]["StreamListProven"];
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
    supervisionSupervision: {
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
                    "application/json": components["schemas"]["Supervision"];
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
    tileTile: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                path: string;
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
    witnessAddCheckpoint: {
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
    witnessKey: {
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
    witnessesLogs: {
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
                    "application/json": components["schemas"]["ItemsWatchedLog"];
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
    witnessCheckpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                hash: string;
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
    witnessContradictions: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                hash: string;
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
                    "application/json": components["schemas"]["ItemsContradiction"];
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
    witnessesWitnesses: {
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
                    "application/json": components["schemas"]["ItemsOurWitness"];
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
    thingsThings: {
        parameters: {
            query: {
                kind: string;
                q: string;
            };
            header?: {
                "Qunzhi-On-Behalf-Of"?: string;
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
                    "application/json": components["schemas"]["Things"];
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
    schemaSchema: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                type: string;
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
}
