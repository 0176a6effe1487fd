/** The parts of the Engine API's answers that are read, as its reference documents them (v1.41 and later). */
import type { Health, NodeSeen, PortSpec, ServiceSeen, TaskState, UpdateOrder, UpdateSettings } from '../model.ts';

export interface ApiNode {
  ID: string;
  CreatedAt: string;
  Spec: { Role: NodeSeen['role']; Availability: NodeSeen['availability']; Labels?: Record<string, string> | null };
  Description?: {
    Hostname?: string;
    Platform?: { Architecture?: string; OS?: string };
    Resources?: { NanoCPUs?: number; MemoryBytes?: number };
    Engine?: { Labels?: Record<string, string> | null };
  };
  Status: { State: NodeSeen['state'] };
  ManagerStatus?: { Leader?: boolean };
}

export interface ApiUpdateConfig {
  Parallelism: number;
  /** Nanoseconds, as all durations here. */
  Delay?: number;
  Monitor?: number;
  Order?: UpdateOrder;
  FailureAction?: NonNullable<UpdateSettings['failureAction']>;
  MaxFailureRatio?: number;
}

export interface ApiService {
  ID: string;
  CreatedAt: string;
  UpdatedAt: string;
  Spec: {
    Name: string;
    Labels?: Record<string, string>;
    Mode: { Replicated?: { Replicas?: number }; Global?: object; ReplicatedJob?: object; GlobalJob?: object };
    TaskTemplate: {
      ContainerSpec?: {
        Image?: string;
        Secrets?: { SecretName: string; File?: { Name: string } }[];
        /** A config may also be for the engine's own use: then it is no file. */
        Configs?: { ConfigName: string; File?: { Name: string } }[];
        Healthcheck?: { Test?: string[]; Interval?: number; Timeout?: number; Retries?: number; StartPeriod?: number };
      };
      Networks?: { Target: string }[];
      Placement?: { Constraints?: string[] | null; MaxReplicas?: number };
      Resources?: { Reservations?: { NanoCPUs?: number; MemoryBytes?: number } };
      /** The delay in nanoseconds. */
      RestartPolicy?: { Condition?: NonNullable<ServiceSeen['restart']>; Delay?: number; MaxAttempts?: number };
    };
    UpdateConfig?: ApiUpdateConfig;
    RollbackConfig?: ApiUpdateConfig;
    EndpointSpec?: {
      Ports?: {
        PublishedPort?: number;
        TargetPort: number;
        Protocol: PortSpec['protocol'];
        PublishMode?: PortSpec['mode'];
      }[];
    };
  };
  PreviousSpec?: ApiService['Spec'] | null;
  UpdateStatus?: { State?: string; Message?: string; StartedAt?: string; CompletedAt?: string };
}

export interface ApiSwarm {
  Spec?: { Orchestration?: { TaskHistoryRetentionLimit?: number } };
}

export interface ApiNetwork {
  Id: string;
  Name: string;
}

export interface ApiTask {
  ID: string;
  ServiceID?: string;
  NodeID?: string;
  Slot?: number;
  CreatedAt: string;
  DesiredState: TaskState;
  Spec: { ContainerSpec?: { Image?: string } };
  Status: {
    State: TaskState;
    Timestamp: string;
    Message?: string;
    Err?: string;
    ContainerStatus?: { ContainerID?: string; ExitCode?: number };
  };
}

export interface ApiContainer {
  Id: string;
  /** Null for a container that is on its way out. */
  Names: string[] | null;
  State: string;
  /** `Up 5 seconds (healthy)`. */
  Status: string;
  Image: string;
  ImageID: string;
  Labels: Record<string, string>;
}

/** The part of a container's details that tells what became of its probes. */
export interface ApiContainerDetails {
  State: {
    Pid: number;
    Running: boolean;
    Health?: { Status?: Health | 'none'; Log?: { Start?: string; ExitCode: number; Output: string }[] | null };
  };
}
