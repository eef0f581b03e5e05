#Requires -Modules Microsoft.Graph.Applications, Microsoft.Graph.Authentication
<#
.SYNOPSIS
Creates the application, or takes that of -ServicePrincipalId, and its provisioning job, and stores the credentials of
the tutorial.
.DESCRIPTION
With -ApplyMappings, target attributes of synchronization-schema.json that the job does not map yet are added.
#>

[CmdletBinding(SupportsShouldProcess)]
param(
    # Object id of the enterprise application, where this tenant has it already; else one is made.
    [string]$ServicePrincipalId,
    [string]$Name = 'LogicGate',
    [string]$DisplayName = $Name,
    # Field: Tenant URL
    [Parameter(Mandatory)][string]$TenantUrl,
    # Field: Secret Token
    [Parameter(Mandatory)][securestring]$SecretToken,
    # Object ids of the users and groups to provision.
    [string[]]$AssignedObjectIds = @(),
    # Name of the application's role that they are given.
    [string]$AppRole = 'User',
    # Whether to add mappings.
    [switch]$ApplyMappings,
    # Whether to start provisioning.
    [switch]$Start
)

Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'

function ConvertTo-PlainText([securestring]$Secret) {
    return [System.Net.NetworkCredential]::new('', $Secret).Password
}

function Add-MissingDefinition($Live, $Wanted, $Rule, $Mapping, $WantedMapping, $Missing) {
    $directory = $Live.directories | Where-Object { $_.name -eq $Rule.targetDirectoryName }
    $object = $directory.objects | Where-Object { $_.name -eq $Mapping.targetObjectName }
    $definitions = ($Wanted.directories[1].objects | Where-Object { $_.name -eq $WantedMapping.targetObjectName }).attributes
    foreach ($attribute in $Missing) {
        if (@($object.attributes | ForEach-Object { $_.name }) -contains $attribute.targetAttributeName) { continue }
        $object.attributes = @($object.attributes) + @($definitions | Where-Object { $_.name -eq $attribute.targetAttributeName })
    }
}

function Add-MissingMapping($Live, $Wanted) {
    $added = 0
    foreach ($wantedMapping in $Wanted.synchronizationRules[0].objectMappings) {
        foreach ($rule in $Live.synchronizationRules) {
            foreach ($mapping in $rule.objectMappings) {
                if ($mapping.sourceObjectName -ne $wantedMapping.sourceObjectName) { continue }
                $known = @($mapping.attributeMappings | ForEach-Object { $_.targetAttributeName })
                $missing = @($wantedMapping.attributeMappings | Where-Object { $known -notcontains $_.targetAttributeName })
                foreach ($attribute in $missing) { $attribute.matchingPriority = 0 }
                Add-MissingDefinition $Live $Wanted $rule $mapping $wantedMapping $missing
                $mapping.attributeMappings = @($mapping.attributeMappings) + $missing
                $added += $missing.Count
            }
        }
    }
    return $added
}

$scopes = @('Application.ReadWrite.All', 'Synchronization.ReadWrite.All')
if ($AssignedObjectIds.Count -gt 0) { $scopes += 'AppRoleAssignment.ReadWrite.All' }
Connect-MgGraph -Scopes $scopes -NoWelcome

if ($ServicePrincipalId) { $DisplayName = (Get-MgServicePrincipal -ServicePrincipalId $ServicePrincipalId).DisplayName }
$action = if ($ServicePrincipalId) { 'Configure provisioning' } else { 'Create application and provisioning job' }
if (-not $PSCmdlet.ShouldProcess($DisplayName, $action)) { return }

if (-not $ServicePrincipalId) {
    $template = Get-MgApplicationTemplate -Filter "displayName eq '$($Name.Replace("'", "''"))'" | Select-Object -First 1
    if ($null -eq $template) { throw "The gallery has no application named '$Name'." }
    $ApplicationTemplateId = $template.Id
    $application = Invoke-MgInstantiateApplicationTemplate -ApplicationTemplateId $ApplicationTemplateId -DisplayName $DisplayName
    $ServicePrincipalId = $application.ServicePrincipal.Id
}

# A new application takes a moment to appear everywhere.
foreach ($attempt in 1..20) {
    $synchronization = Get-MgServicePrincipalSynchronizationTemplate -ServicePrincipalId $ServicePrincipalId -ErrorAction SilentlyContinue |
        Sort-Object -Property Default -Descending | Select-Object -First 1
    if ($null -ne $synchronization) { break }
    Start-Sleep -Seconds 3
}
if ($null -eq $synchronization) { throw "'$DisplayName' offers no provisioning." }

$job = Get-MgServicePrincipalSynchronizationJob -ServicePrincipalId $ServicePrincipalId -All |
    Sort-Object -Property { $_.TemplateId -ne $synchronization.Id } | Select-Object -First 1
if ($null -eq $job) {
    $job = New-MgServicePrincipalSynchronizationJob -ServicePrincipalId $ServicePrincipalId -BodyParameter @{ templateId = $synchronization.Id }
}

$secrets = @(
    @{ key = 'BaseAddress'; value = $TenantUrl }
    @{ key = 'SecretToken'; value = (ConvertTo-PlainText $SecretToken) }
    @{ key = 'SyncAll'; value = 'false' }
)
Set-MgServicePrincipalSynchronizationSecret -ServicePrincipalId $ServicePrincipalId -BodyParameter @{ value = $secrets } | Out-Null
Test-MgServicePrincipalSynchronizationJobCredential -ServicePrincipalId $ServicePrincipalId -SynchronizationJobId $job.Id -BodyParameter @{
    templateId          = $job.TemplateId
    useSavedCredentials = $true
}

if ($AssignedObjectIds.Count -gt 0) {
    $roles = @((Get-MgServicePrincipal -ServicePrincipalId $ServicePrincipalId).AppRoles | Where-Object { $_.IsEnabled })
    $role = $roles | Where-Object { $_.DisplayName -eq $AppRole } | Select-Object -First 1
    if ($null -eq $role) { throw "'$DisplayName' has no role '$AppRole', but: $(@($roles | ForEach-Object { $_.DisplayName }) -join ', ')." }
    $known = @(Get-MgServicePrincipalAppRoleAssignedTo -ServicePrincipalId $ServicePrincipalId -All |
        Where-Object { $_.AppRoleId -eq $role.Id } | ForEach-Object { $_.PrincipalId })
    foreach ($assigned in $AssignedObjectIds) {
        if ($known -contains $assigned) { continue }
        New-MgServicePrincipalAppRoleAssignedTo -ServicePrincipalId $ServicePrincipalId -BodyParameter @{
            principalId = $assigned
            resourceId  = $ServicePrincipalId
            appRoleId   = $role.Id
        } | Out-Null
    }
}

if ($ApplyMappings) {
    $path = "/v1.0/servicePrincipals/$ServicePrincipalId/synchronization/jobs/$($job.Id)/schema"
    $live = Invoke-MgGraphRequest -Method GET -Uri $path -OutputType PSObject
    $wanted = Get-Content -Raw -Encoding UTF8 -Path (Join-Path $PSScriptRoot 'synchronization-schema.json') | ConvertFrom-Json
    if ((Add-MissingMapping $live $wanted) -gt 0) {
        Invoke-MgGraphRequest -Method PUT -Uri $path -ContentType 'application/json' -Body ($live | ConvertTo-Json -Depth 32) | Out-Null
    }
}

if ($Start) {
    Start-MgServicePrincipalSynchronizationJob -ServicePrincipalId $ServicePrincipalId -SynchronizationJobId $job.Id
}

[pscustomobject]@{ ServicePrincipalId = $ServicePrincipalId; JobId = $job.Id }
