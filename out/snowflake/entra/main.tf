# Provisioning of Snowflake, compiled from corpus/snowflake.md.
# Attribute mappings have no Terraform resource: set them in the portal, or let configure.ps1 -ServicePrincipalId do it.

terraform {
  required_version = ">= 1.5"

  required_providers {
    azuread = {
      source  = "hashicorp/azuread"
      version = "~> 3.0"
    }
  }
}

variable "display_name" {
  description = "Name of the enterprise application in this tenant."
  type        = string
  default     = "Snowflake"
}

variable "service_principal_id" {
  description = "Object id of the enterprise application, where this tenant has it already; else one is made."
  type        = string
  default     = null
}

variable "synchronization_template" {
  description = "Id of the synchronization template; a gallery application may have its own."
  type        = string
  default     = "scim"
}

variable "tenant_url" {
  description = "The address that the tutorial writes as https://<account>.snowflakecomputing.com/scim/v2"
  type        = string
}

variable "secret_token" {
  description = "Field: Secret Token"
  type        = string
  sensitive   = true
}

variable "assigned_object_ids" {
  description = "Object ids of the users and groups to provision."
  type        = set(string)
  default     = []
}

variable "app_role" {
  description = "Name of the application's role that they are given."
  type        = string
  default     = "User"

  validation {
    condition     = var.app_role != "Default Access"
    error_message = "Whoever has the Default Access role is left out of provisioning: choose another role."
  }
}

variable "start" {
  description = "Whether provisioning runs."
  type        = bool
  default     = false
}

data "azuread_application_template" "connector" {
  count        = var.service_principal_id == null ? 1 : 0
  display_name = "Snowflake"
}

resource "azuread_application_from_template" "connector" {
  count        = var.service_principal_id == null ? 1 : 0
  display_name = var.display_name
  template_id  = data.azuread_application_template.connector[0].template_id
}

data "azuread_service_principal" "connector" {
  object_id = coalesce(var.service_principal_id, one(azuread_application_from_template.connector[*].service_principal_object_id))
}

locals {
  app_roles = { for role in data.azuread_service_principal.connector.app_roles : role.display_name => role.id... }
}

resource "azuread_app_role_assignment" "connector" {
  for_each            = var.assigned_object_ids
  app_role_id         = local.app_roles[var.app_role][0]
  principal_object_id = each.value
  resource_object_id  = data.azuread_service_principal.connector.object_id
}

resource "azuread_synchronization_secret" "connector" {
  service_principal_id = data.azuread_service_principal.connector.id

  credential {
    key   = "BaseAddress"
    value = var.tenant_url
  }

  credential {
    key   = "SecretToken"
    value = var.secret_token
  }

  credential {
    key   = "SyncAll"
    value = "false" # only those who are assigned
  }
}

resource "azuread_synchronization_job" "connector" {
  service_principal_id = data.azuread_service_principal.connector.id
  template_id          = var.synchronization_template
  enabled              = var.start
  depends_on           = [azuread_synchronization_secret.connector]
}

output "service_principal_id" {
  description = "Object id of the enterprise application, as configure.ps1 -ServicePrincipalId takes it."
  value       = data.azuread_service_principal.connector.object_id
}
